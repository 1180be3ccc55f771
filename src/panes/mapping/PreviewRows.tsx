import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { columnLetters } from '../../workbook/address';
import type { PaneHost, SheetPreview } from '../host';

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
});

interface Props {
  readonly host: PaneHost;
  readonly file: number;
  readonly sheet: string;
  /** 0-based sheet row after the header. */
  readonly firstRow: number;
}

/** The first three rows under the header, to see whether it was read right. */
export function PreviewRows({ host, file, sheet, firstRow }: Props) {
  const styles = useStyles();
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  useEffect(() => {
    let isHere = true;
    host.preview(file, sheet, firstRow).then(
      (rows) => isHere && setPreview(rows),
      // Only a help: without it the columns can be corrected all the same.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [host, file, sheet, firstRow]);
  if (!preview || preview.rows.length === 0) return null;
  const width = Math.max(...preview.rows.map((row) => row.length));
  return (
    // A wide table scrolls in its own frame and has to be reachable by keyboard.
    <div className={styles.frame} tabIndex={0} role="region" aria-label={`${sheet}前三行`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              <span className={styles.head}>行</span>
            </th>
            {Array.from({ length: width }, (_, column) => (
              <th key={column} className={styles.cell} scope="col">
                <span className={styles.head}>{columnLetters(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, index) => (
            <tr key={preview.firstRow + index}>
              <th className={styles.cell} scope="row">
                <span className={styles.head}>{preview.firstRow + index + 1}</span>
              </th>
              {Array.from({ length: width }, (_, column) => (
                <td key={column} className={styles.cell} title={row[column] ?? ''}>
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
