import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetReading } from '../../app/contract';
import type { LedgerTable } from '../../ledger/model';
import type { PaneHost } from '../host';
import { doubtsOf, readingSentence, type TableDraft } from './draft';
import { TableEditor } from './TableEditor';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
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
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  hidden: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  remark: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground3 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

interface Props {
  readonly host: PaneHost;
  readonly reading: SheetReading;
  /** Before the sheet's name where several files are open. */
  readonly file: string | null;
  readonly onSave: (table: LedgerTable | null, draft: TableDraft) => void;
}

/** One sheet: what it was read as; opened, it can be corrected. */
export function SheetCard({ host, reading, file, onSave }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { sheet, tables, visibility } = reading;
  const doubts = tables.reduce((sum, table) => sum + doubtsOf(table).length, 0);
  const editable: readonly (LedgerTable | null)[] = tables.length > 0 ? tables : [null];
  return (
    <div className={styles.card}>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.name}>
          {file === null ? '' : `${file} · `}
          {sheet}
        </span>
        {visibility !== 'visible' && <span className={styles.hidden}>（隐藏）</span>}
        {tables.map((table) => (
          <span key={table.id} className={styles.remark}>
            {readingSentence(table)}
          </span>
        ))}
        {tables.length === 0 && <span className={styles.remark}>不是台账，未参与校验</span>}
        {doubts > 0 && <span className={mergeClasses(styles.remark, styles.doubt)}>有{doubts}列请核对</span>}
      </button>
      {isOpen && (
        <div className={styles.body}>
          {editable.map((table) => (
            <TableEditor
              key={table?.id ?? 'none'}
              host={host}
              file={reading.file}
              sheet={sheet}
              table={table}
              onSave={(draft) => onSave(table, draft)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
