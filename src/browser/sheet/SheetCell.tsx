import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { LEVEL_NAMES } from '../../report/words';
import { LEVEL_COLOURS, type MarkLevel } from '../../workbook/edit';
import { ROW_HEIGHT } from './layout';

/** The same colours as the marks in the annotated copy, so that the two look alike. */
const mark = (level: MarkLevel) => ({
  backgroundColor: `#${LEVEL_COLOURS[level].fill}`,
  color: `#${LEVEL_COLOURS[level].text}`,
  boxShadow: `inset 0 0 0 1px #${LEVEL_COLOURS[level].line}`,
  cursor: 'pointer',
});

/** Asked once for a whole sheet: a hook in each of a thousand cells would be felt. */
export const useCellStyles = makeStyles({
  error: mark('error'),
  warning: mark('warning'),
  info: mark('info'),
  data: mark('data'),
  review: mark('review'),
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: `${ROW_HEIGHT - 1}px`,
    // Not `hidden`: a tall merged cell's text stays in sight by `sticky`, which `hidden` would end.
    overflow: 'clip',
  },
  text: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  merged: { zIndex: 1 },
  sticky: { position: 'sticky', top: `${ROW_HEIGHT}px` },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
});

interface Props {
  readonly text: string;
  readonly level: MarkLevel | null;
  readonly isChosen: boolean;
  readonly isMerged: boolean;
  /** 0-based position of the cell, or of a merged area's first. */
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly styles: ReturnType<typeof useCellStyles>;
  readonly onChoose: (row: number, column: number) => void;
}

/** One cell, or one merged area. */
export const SheetCell = memo(function SheetCell(props: Props) {
  const { text, level, isChosen, isMerged, row, column, left, top, width, height, styles, onChoose } = props;
  return (
    <div
      className={mergeClasses(
        styles.cell,
        isMerged && styles.merged,
        level !== null && styles[level],
        isChosen && styles.chosen,
      )}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-label={level ? `${text} ${LEVEL_NAMES[level]}` : undefined}
      title={text}
      style={{ left, top, width, height }}
      onClick={() => onChoose(row, column)}
    >
      <span className={mergeClasses(styles.text, isMerged && styles.sticky)}>{text}</span>
    </div>
  );
});
