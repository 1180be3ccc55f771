import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fieldName, indexName } from '../../ledger/field-names';
import type { ColumnMapping, KindId } from '../../ledger/model';
import { columnLetters } from '../../workbook/address';
import { useSettingRow } from '../settings/setting-row';
import { fieldsOf, sureness, wordForNoField } from './draft';

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) minmax(96px, 45%)' },
  letters: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  select: { minWidth: 0 },
});

interface Props {
  readonly kind: KindId;
  readonly column: ColumnMapping;
  readonly field: string | null;
  readonly onChange: (field: string | null) => void;
}

/** A column: its heading, why it was read so, how surely, and what else it may be. */
export function ColumnRow({ kind, column, field, onChange }: Props) {
  const row = useSettingRow();
  const styles = useStyles();
  const isMatrix = column.indices.length > 0;
  const isCorrected = field !== column.field;
  const doubt = column.alternatives.map((alternative) => fieldName(kind, alternative)).join('、');
  return (
    <li className={mergeClasses(row.row, styles.row)}>
      <div>
        <div className={row.name}>
          <span className={styles.letters}>{columnLetters(column.column)}</span>{' '}
          {column.header || '（无标题）'}
        </div>
        <div className={row.remark}>
          {isCorrected ? (
            <span className={row.changed}>已更正</span>
          ) : (
            <>
              {sureness(column) && (
                <span className={mergeClasses(sureness(column) === '存疑' && row.changed)}>
                  {sureness(column)} ·{' '}
                </span>
              )}
              {column.why}
              {doubt && `；也可能是${doubt}`}
            </>
          )}
        </div>
      </div>
      <Select
        className={styles.select}
        size="small"
        aria-label={`${columnLetters(column.column)}列 ${column.header}`}
        value={field ?? ''}
        onChange={(_, { value }) => onChange(value === '' ? null : value)}
      >
        <option value="">{wordForNoField(column)}</option>
        {isMatrix && column.field !== null && (
          <option value={column.field}>{column.indices.map(indexName).join(' ')}</option>
        )}
        {fieldsOf(kind)
          .filter((each) => !isMatrix || each.field !== column.field)
          .map(({ field: name, name: label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
      </Select>
    </li>
  );
}
