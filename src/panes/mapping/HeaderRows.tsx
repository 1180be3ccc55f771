import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  field: { flex: '0 0 auto' },
  numbers: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  number: { width: '48px', minWidth: 0 },
});

/** The row of a typed number, 0-based; null when it is none. */
const rowOf = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) - 1 : null);
const textOf = (row: number | null): string => (row === null ? '' : String(row + 1));

interface Props {
  /** 0-based sheet rows, both included; null where none is known. */
  readonly rows: readonly [number, number] | null;
  readonly onChange: (rows: readonly [number, number]) => void;
}

/** The rows that the header stands in, typed as the sheet numbers them. */
export function HeaderRows({ rows, onChange }: Props) {
  const styles = useStyles();
  const [first, last] = rows ?? [null, null];
  const [texts, setTexts] = useState({ first: textOf(first), last: textOf(last) });
  // What is being typed stays; rows set from elsewhere replace it.
  useEffect(() => {
    setTexts((typed) =>
      rowOf(typed.first) === first && rowOf(typed.last) === last
        ? typed
        : { first: textOf(first), last: textOf(last) },
    );
  }, [first, last]);
  const type = (typed: typeof texts, isFirst: boolean) => {
    setTexts(typed);
    const [from, to] = [rowOf(typed.first), rowOf(typed.last)];
    const start = from ?? (isFirst ? null : to);
    if (start === null || (isFirst ? from === null : to === null)) return;
    // A header of one row moves whole.
    const isOneRow = first === last;
    onChange([start, isFirst && (isOneRow || to === null) ? start : (to ?? start)]);
  };
  return (
    <Field className={styles.field} label="表头行" size="small">
      <div className={styles.numbers}>
        <RowInput
          label="表头首行"
          value={texts.first}
          onType={(text) => type({ ...texts, first: text }, true)}
        />
        至
        <RowInput
          label="表头末行"
          value={texts.last}
          onType={(text) => type({ ...texts, last: text }, false)}
        />
      </div>
    </Field>
  );
}

interface RowInputProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function RowInput({ label, value, onType }: RowInputProps) {
  const styles = useStyles();
  return (
    <Input
      size="small"
      className={styles.number}
      input={{ className: styles.number, inputMode: 'numeric' }}
      aria-label={label}
      value={value}
      onChange={(_, typed) => onType(typed.value)}
    />
  );
}
