import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { KIND_NAMES, type LedgerTable } from '../../ledger/model';
import type { PaneHost } from '../host';
import { useSettingRow } from '../settings/setting-row';
import { ColumnRow } from './ColumnRow';
import { draftOf, fieldIn, isChanged, isKind, isReread, KINDS, withField, type TableDraft } from './draft';
import { PreviewRows } from './PreviewRows';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  kind: { flex: '1 1 0', minWidth: 0 },
  select: { minWidth: 0 },
  header: { flex: '0 0 auto' },
  numbers: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  number: { width: '48px', minWidth: 0 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly host: PaneHost;
  readonly file: number;
  readonly sheet: string;
  /** Null where the sheet was read as no ledger. */
  readonly table: LedgerTable | null;
  readonly onSave: (draft: TableDraft) => void;
}

/** The row of a typed number, 0-based; null when it is none. */
const rowOf = (text: string): number | null => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) - 1 : null);

/** Corrects what one sheet, or one table of it, is. */
export function TableEditor({ host, file, sheet, table, onSave }: Props) {
  const styles = useStyles();
  const rows = useSettingRow();
  const [draft, setDraft] = useState<TableDraft>(() => draftOf(table));
  const [first, last] = draft.headerRows ?? [0, 0];
  const moveHeader = (next: readonly [number | null, number | null]) => {
    const [from, to] = [next[0] ?? first, next[1] ?? last];
    setDraft({ ...draft, headerRows: [from, Math.max(from, to)], fields: new Map() });
  };
  return (
    <div className={styles.editor}>
      <div className={styles.row}>
        <Field className={styles.kind} label="台账类型" size="small">
          <Select
            className={styles.select}
            size="small"
            value={draft.kind ?? ''}
            onChange={(_, { value }) =>
              setDraft({ ...draft, kind: isKind(value) ? value : null, fields: new Map() })
            }
          >
            <option value="">不是台账</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {draft.kind !== null && (
          <Field className={styles.header} label="表头行" size="small">
            <div className={styles.numbers}>
              <Input
                size="small"
                className={styles.number}
                input={{ className: styles.number, inputMode: 'numeric' }}
                aria-label="表头首行"
                defaultValue={String(first + 1)}
                onChange={(_, { value }) => moveHeader([rowOf(value), null])}
              />
              至
              <Input
                size="small"
                className={styles.number}
                input={{ className: styles.number, inputMode: 'numeric' }}
                aria-label="表头末行"
                defaultValue={String(last + 1)}
                onChange={(_, { value }) => moveHeader([null, rowOf(value)])}
              />
            </div>
          </Field>
        )}
      </div>
      <PreviewRows host={host} file={file} sheet={sheet} firstRow={draft.headerRows ? last + 1 : 0} />
      {table && draft.kind !== null && !isReread(draft, table) && (
        <ul className={rows.list}>
          {table.columns.map((column) => (
            <ColumnRow
              key={column.column}
              kind={table.kind}
              column={column}
              field={fieldIn(draft, column)}
              onChange={(field) => setDraft(withField(draft, table.columns, column.column, field))}
            />
          ))}
        </ul>
      )}
      {draft.kind !== null && isReread(draft, table) && (
        <p className={styles.hint}>保存后按新的类型和表头重新识别各列，再逐列更正。</p>
      )}
      <div className={styles.row}>
        <Button size="small" disabled={!isChanged(draft, table)} onClick={() => onSave(draft)}>
          保存并重新校验
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={!isChanged(draft, table)}
          onClick={() => setDraft(draftOf(table))}
        >
          还原
        </Button>
      </div>
    </div>
  );
}
