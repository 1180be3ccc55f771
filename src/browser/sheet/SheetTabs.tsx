import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SheetMarksIndex } from './marks';
import type { SheetShape } from './source';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
  },
  marks: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly sheets: readonly SheetShape[];
  readonly files: readonly string[];
  readonly chosen: SheetShape;
  readonly marks: SheetMarksIndex;
  readonly onChoose: (sheet: SheetShape) => void;
}

/** `名册（隐藏）`, with the file's name before it where there are several. */
function tabName({ file, sheet, visibility }: SheetShape, files: readonly string[]): string {
  const hidden = visibility === 'visible' ? '' : '（隐藏）';
  const where = files.length > 1 ? `${(files[file] ?? '').replace(/\.xls[xm]$/i, '')} · ` : '';
  return `${where}${sheet}${hidden}`;
}

/** The workbook's sheets, with how many cells are marked in each. */
export function SheetTabs({ sheets, files, chosen, marks, onChoose }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.tabs} aria-label="工作表">
      {sheets.map((shape) => {
        const isChosen = shape.file === chosen.file && shape.sheet === chosen.sheet;
        const count = marks(shape.file, shape.sheet).count;
        return (
          <button
            key={`${shape.file}·${shape.sheet}`}
            type="button"
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            aria-current={isChosen ? 'true' : undefined}
            onClick={() => onChoose(shape)}
          >
            {tabName(shape, files)}
            {count > 0 && (
              <span className={styles.marks} title={`标记${count}个单元格`}>
                {count}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
