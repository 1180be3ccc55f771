import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingGroup } from './grouping';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: {
    flexShrink: 0,
    width: '6px',
    height: '6px',
    margin: '0 3px',
    borderRight: '1.5px solid currentColor',
    borderBottom: '1.5px solid currentColor',
    transform: 'rotate(-45deg)',
  },
  open: { transform: 'rotate(45deg) translate(-1px, -1px)' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onToggle: () => void;
}

/** A branch, a clause or a sheet, and how many findings it holds. */
export function GroupHead({ group, isOpen, tabIndex, onToggle }: Props) {
  const styles = useStyles();
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        className={styles.button}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className={mergeClasses(styles.chevron, isOpen && styles.open)} />
        <span className={styles.title}>{group.title}</span>
        <span className={styles.count}>{group.findings.length}</span>
      </button>
    </h3>
  );
}
