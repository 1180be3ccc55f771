import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../engine/rule';
import { LEVEL_NAMES, levelOf, messageOf } from '../../report/words';
import { cellAddress } from '../../workbook/address';
import { useLevelFill, useLevelText } from '../level-styles';

const useStyles = makeStyles({
  item: {
    position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground2 },
  edge: { position: 'absolute', left: 0, top: '10px', bottom: '10px', width: '3px', borderRadius: '2px' },
  button: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  facts: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  level: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  place: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly finding: Finding;
  readonly isChosen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChoose: () => void;
  /** What unfolds when chosen. */
  readonly children: ReactNode;
}

/** `党员名册 B7 等3处`, or nothing. */
function placeOf({ cells }: Finding): string {
  const [first] = cells;
  if (!first) return '';
  const more = cells.length > 1 ? ` 等${cells.length}处` : '';
  return `${first.sheet} ${cellAddress(first.row, first.column)}${more}`;
}

/** One finding: how grave, where, what; chosen, it unfolds. */
export function FindingItem({ finding, isChosen, tabIndex, onChoose, children }: Props) {
  const styles = useStyles();
  const fill = useLevelFill();
  const text = useLevelText();
  const level = levelOf(finding);
  return (
    <div className={mergeClasses(styles.item, isChosen && styles.chosen)}>
      <span className={mergeClasses(styles.edge, fill[level])} />
      <button
        type="button"
        className={styles.button}
        tabIndex={tabIndex}
        aria-expanded={isChosen}
        data-finding={finding.id}
        onClick={onChoose}
      >
        <span className={styles.facts}>
          <span className={mergeClasses(styles.level, text[level])}>{LEVEL_NAMES[level]}</span>
          <span className={styles.place}>{placeOf(finding)}</span>
        </span>
        {messageOf(finding)}
      </button>
      {isChosen && children}
    </div>
  );
}
