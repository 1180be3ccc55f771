import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DepartmentVerdict } from '../../engine/verdict';

const useStyles = makeStyles({
  figures: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  figure: {
    display: 'flex',
    flex: '1 1 0',
    minWidth: 0,
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  problems: { color: tokens.colorPaletteRedForeground1 },
  clear: { color: tokens.colorBrandForeground1 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
});

interface Props {
  readonly department: DepartmentVerdict;
}

/** Three figures, never one: a ledger without findings does not yet meet the standard. */
export function Figures({ department }: Props) {
  const styles = useStyles();
  const figures = [
    { label: '发现问题的支部', number: department.withProblems, colour: styles.problems },
    { label: '台账检查未发现问题（待现场核查）', number: department.ledgersClear, colour: styles.clear },
    { label: '达标', number: department.met, colour: styles.met },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, number, colour }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.number, number > 0 ? colour : styles.none)}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
