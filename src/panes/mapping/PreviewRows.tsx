import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { maskNumbers } from '../../engine/mask';
import type { TrialRow } from '../../ledger/trial';
import { shownText } from '../shown-text';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    maxWidth: '140px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
  },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  left: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
});

/** A column of the preview. */
export interface PreviewColumn {
  readonly letters: string;
  /** What it is read as; null where it is left out. */
  readonly name: string | null;
}

interface Props {
  readonly sheet: string;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly TrialRow[];
}

/** The first three records under what each column is read as, to see whether that is right. */
export function PreviewRows({ sheet, columns, rows }: Props) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    // A wide table scrolls in its own frame and has to be reachable by keyboard.
    <div className={styles.frame} tabIndex={0} role="region" aria-label={`${sheet}前三行`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              <span className={styles.head}>行</span>
            </th>
            {columns.map(({ letters, name }, index) => (
              <th
                key={index}
                className={mergeClasses(styles.cell, name === null && styles.left)}
                scope="col"
                title={name ?? '不采用'}
              >
                <span className={styles.head}>{letters}</span> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th className={styles.cell} scope="row">
                <span className={styles.head}>{row + 1}</span>
              </th>
              {columns.map(({ name }, index) => {
                const text = maskNumbers(shownText(cells[index]));
                return (
                  <td
                    key={index}
                    className={mergeClasses(styles.cell, name === null && styles.left)}
                    title={text}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
