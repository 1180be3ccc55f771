import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BranchVerdict, Result } from '../../engine/verdict';
import { BAR_ORDER, countStandards, countsSentence } from './share';

const useStyles = makeStyles({
  standards: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  row: { display: 'contents' },
  bar: {
    display: 'flex',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

const useFill = makeStyles({
  未达标: { backgroundColor: tokens.colorPaletteRedBackground3 },
  待核查: { backgroundColor: tokens.colorNeutralForeground4 },
  达标: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  不适用: { backgroundColor: tokens.colorNeutralBackground5 },
});

interface Props {
  readonly branches: readonly BranchVerdict[];
}

/** The one figure beside the bar; the bar's name says all. */
function headline(counts: Readonly<Record<Result, number>>): string {
  if (counts.未达标 > 0) return `${counts.未达标}个未达标`;
  if (counts.待核查 > 0) return `${counts.待核查}个待核查`;
  return counts.达标 > 0 ? '均达标' : '不适用';
}

/** The six standards: how many branches stand where. */
export function Standards({ branches }: Props) {
  const styles = useStyles();
  const fill = useFill();
  return (
    <ul className={styles.standards} aria-label="六项标准">
      {countStandards(branches).map(({ standard, title, counts }) => (
        <li key={standard} className={styles.row}>
          <span>{title}</span>
          <span
            className={styles.bar}
            role="img"
            aria-label={countsSentence(counts)}
            title={countsSentence(counts)}
          >
            {BAR_ORDER.map((result) => (
              <span key={result} className={fill[result]} style={{ flexGrow: counts[result] }} />
            ))}
          </span>
          <span className={mergeClasses(styles.count, counts.未达标 > 0 && styles.problem)}>
            {headline(counts)}
          </span>
        </li>
      ))}
    </ul>
  );
}
