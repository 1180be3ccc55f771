import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../app/contract';
import type { Annex } from '../../engine/rule';
import { ANNEX_NAMES } from '../../report/words';
import type { Basis } from '../host';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  year: { flex: '0 0 auto' },
  annex: { flex: '1 1 0', minWidth: 0 },
  label: {
    display: 'block',
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const AUTO = '';
const ANNEXES: readonly Annex[] = ['U', 'O'];

/** Year and annex of a run, and whether each was guessed. */
export type Taken = Pick<CheckResult, 'year' | 'annex' | 'assumed'>;

interface Props {
  /** As chosen; null = let the records decide. */
  readonly chosen: Basis;
  /** What the last run took; null before the first. */
  readonly taken: Taken | null;
  readonly thisYear: number;
  readonly disabled: boolean;
  readonly onChoose: (basis: Basis) => void;
}

/** Ten years back from now, and whatever else is chosen or was guessed. */
function offeredYears({ chosen, taken, thisYear }: Pick<Props, 'chosen' | 'taken' | 'thisYear'>): number[] {
  const recent = Array.from({ length: 10 }, (_, index) => thisYear - index);
  const named = [chosen.year ?? [], taken?.year ?? []].flat();
  return [...new Set([...recent, ...named])].sort((one, other) => other - one);
}

const isAnnex = (text: string): text is Annex => text === 'U' || text === 'O';

/** The first option: what is taken when nothing is chosen here, as far as a run has told. */
function automatic(
  chosen: number | Annex | null,
  taken: { readonly name: string; readonly isGuess: boolean } | null,
): string {
  if (chosen !== null || !taken) return '自动判断';
  return `${taken.name}（${taken.isGuess ? '自动' : '已设定'}）`;
}

/** Year and annex: guessed and shown, one click to change. */
export function BasisBar(props: Props) {
  const { chosen, taken, disabled, onChoose } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <label className={styles.year}>
        <span className={styles.label}>年度</span>
        <Select
          size="small"
          disabled={disabled}
          value={chosen.year === null ? AUTO : String(chosen.year)}
          onChange={(_, { value }) => onChoose({ ...chosen, year: value === AUTO ? null : Number(value) })}
        >
          <option value={AUTO}>
            {automatic(chosen.year, taken && { name: `${taken.year}年`, isGuess: taken.assumed.year })}
          </option>
          {offeredYears(props).map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </Select>
      </label>
      <label className={styles.annex}>
        <span className={styles.label}>标准</span>
        <Select
          size="small"
          disabled={disabled}
          value={chosen.annex ?? AUTO}
          onChange={(_, { value }) => onChoose({ ...chosen, annex: isAnnex(value) ? value : null })}
        >
          <option value={AUTO}>
            {automatic(
              chosen.annex,
              taken && { name: ANNEX_NAMES[taken.annex], isGuess: taken.assumed.annex },
            )}
          </option>
          {ANNEXES.map((annex) => (
            <option key={annex} value={annex}>
              {ANNEX_NAMES[annex]}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}
