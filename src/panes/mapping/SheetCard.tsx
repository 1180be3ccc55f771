import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetReading } from '../../app/contract';
import type { LedgerTable } from '../../ledger/model';
import type { PaneHost } from '../host';
import { doubtsOf, noLedgerSentence, readingSentence, reasonSentence, type TableDraft } from './draft';
import type { Standing } from './saved';
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
  reset: { alignSelf: 'flex-start' },
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
  readonly standing: Standing;
  readonly disabled: boolean;
  readonly onSave: (was: LedgerTable | null, table: LedgerTable | null, draft: TableDraft) => void;
  /** Takes back what a person corrected here. */
  readonly onReset: () => void;
}

/** One sheet: what it was read as; opened, it can be corrected. */
export function SheetCard({ host, reading, file, standing, disabled, onSave, onReset }: Props) {
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
            <br />
            {reasonSentence(table)}
          </span>
        ))}
        {tables.length === 0 && (
          <span className={styles.remark}>{noLedgerSentence(standing.isDismissed)}</span>
        )}
        {standing.isStale && (
          <span className={mergeClasses(styles.remark, styles.doubt)}>
            表头变化较大，以前保存的更正没有采用
          </span>
        )}
        {doubts > 0 && <span className={mergeClasses(styles.remark, styles.doubt)}>有{doubts}列请核对</span>}
      </button>
      {isOpen && (
        <div className={styles.body}>
          {editable.map((table) => (
            <TableEditor
              key={signatureOf(table)}
              host={host}
              file={reading.file}
              sheet={sheet}
              table={table}
              siblings={tables}
              disabled={disabled}
              onSave={(draft, corrected) => onSave(table, corrected, draft)}
            />
          ))}
          {standing.hasAny && (
            <Button
              className={styles.reset}
              size="small"
              appearance="subtle"
              disabled={disabled}
              onClick={onReset}
            >
              撤销这张表的更正
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Changes when the table is read otherwise: what was being corrected is then out of date. */
const signatureOf = (table: LedgerTable | null): string =>
  table ? JSON.stringify([table.id, table.kind, table.headerRows, table.columns]) : '';
