import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LEVELS_BY_WEIGHT, LEVEL_NAMES } from '../../report/words';
import type { MarkLevel } from '../../workbook/edit';
import { useLevelFill } from '../level-styles';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  dot: { width: '8px', height: '8px', borderRadius: '50%' },
  count: { fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly counts: Readonly<Record<MarkLevel, number>>;
  readonly chosen: ReadonlySet<MarkLevel>;
  readonly onToggle: (level: MarkLevel) => void;
}

/** Counts by severity, each a filter of the list. */
export function LevelChips({ counts, chosen, onToggle }: Props) {
  const styles = useStyles();
  const fill = useLevelFill();
  return (
    <div className={styles.chips} role="group" aria-label="按程度筛选">
      {LEVELS_BY_WEIGHT.map((level) => (
        <button
          key={level}
          type="button"
          className={mergeClasses(styles.chip, chosen.has(level) && styles.chosen)}
          aria-pressed={chosen.has(level)}
          onClick={() => onToggle(level)}
        >
          <span className={mergeClasses(styles.dot, fill[level])} />
          {LEVEL_NAMES[level]}
          <span className={styles.count}>{counts[level]}</span>
        </button>
      ))}
    </div>
  );
}
