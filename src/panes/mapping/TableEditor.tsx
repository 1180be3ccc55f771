import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldName, indexName } from '../../ledger/field-names';
import { KIND_NAMES, type ColumnMapping, type LedgerTable } from '../../ledger/model';
import type { TrialRow } from '../../ledger/trial';
import { columnLetters } from '../../workbook/address';
import type { PaneHost } from '../host';
import { useSettingRow } from '../settings/setting-row';
import { ColumnRow } from './ColumnRow';
import {
  draftOf,
  fieldIn,
  isChanged,
  isKind,
  isReread,
  KINDS,
  withField,
  withHeader,
  wordForNoField,
  type TableDraft,
} from './draft';
import { HeaderRows } from './HeaderRows';
import { PreviewRows, type PreviewColumn } from './PreviewRows';
import { useTrial } from './use-trial';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  kind: { flex: '1 1 0', minWidth: 0 },
  select: { minWidth: 0 },
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
  readonly siblings: readonly LedgerTable[];
  /** While the workbook is being read, or can't be corrected. */
  readonly disabled: boolean;
  /** `corrected` is the table that the draft's columns belong to. */
  readonly onSave: (draft: TableDraft, corrected: LedgerTable | null) => void;
}

/** Corrects what one sheet, or one table of it, is. */
export function TableEditor({ host, file, sheet, table, siblings, disabled, onSave }: Props) {
  const styles = useStyles();
  const rows = useSettingRow();
  const [draft, setDraft] = useState<TableDraft>(() => draftOf(table));
  const { kind, headerRows } = draft;
  const trial = useTrial(host, file, sheet, { was: table, siblings, kind, headerRows });
  // As another kind or under another header there are other columns; else the ones that were read.
  const shown = kind === null ? null : isReread(draft, table) ? (trial?.table ?? null) : table;
  const isNothing = kind !== null && trial !== null && shown === null;
  const canSave = isChanged(draft, table) && (kind === null || shown !== null) && !disabled;
  return (
    <div className={styles.editor}>
      <div className={styles.row}>
        <Field className={styles.kind} label="台账类型" size="small">
          <Select
            className={styles.select}
            size="small"
            value={kind ?? ''}
            onChange={(_, { value }) =>
              setDraft({ ...draft, kind: isKind(value) ? value : null, fields: new Map() })
            }
          >
            <option value="">不是台账</option>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {KIND_NAMES[each]}
              </option>
            ))}
          </Select>
        </Field>
        {kind !== null && (
          <HeaderRows
            rows={headerRows ?? (shown && !shown.isCard ? shown.headerRows : null)}
            onChange={(named) => setDraft(withHeader(draft, table, named))}
          />
        )}
      </div>
      {isNothing && (
        <p className={styles.hint} role="status">
          在这里没有读出{KIND_NAMES[kind]}的表头，请填写表头所在的行。
        </p>
      )}
      {trial && (
        <PreviewRows
          sheet={sheet}
          columns={previewColumns(shown && trial.table ? shown : null, draft, trial.rows)}
          rows={trial.rows}
        />
      )}
      {shown && (
        <ul className={rows.list}>
          {shown.columns.map((column, index) => (
            <ColumnRow
              key={index}
              kind={shown.kind}
              column={column}
              field={fieldIn(draft, shown.columns, index)}
              onChange={(field) => setDraft(withField(draft, shown.columns, index, field))}
            />
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button size="small" disabled={!canSave} onClick={() => onSave(draft, shown)}>
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

/** What stands over the preview: what each column is read as, or, without a table, the sheet's own letters. */
function previewColumns(
  table: LedgerTable | null,
  draft: TableDraft,
  rows: readonly TrialRow[],
): readonly PreviewColumn[] {
  if (!table) {
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    return Array.from({ length: width }, (_, column) => ({ letters: columnLetters(column), name: null }));
  }
  return table.columns.map((column, index) => ({
    letters: columnLetters(column.column),
    name: nameOf(table, column, fieldIn(draft, table.columns, index)),
  }));
}

function nameOf({ kind }: LedgerTable, column: ColumnMapping, field: string | null): string | null {
  if (field === null) return column.saysType ? wordForNoField(column) : null;
  return field === column.field && column.indices.length > 0
    ? column.indices.map(indexName).join(' ')
    : fieldName(kind, field);
}
