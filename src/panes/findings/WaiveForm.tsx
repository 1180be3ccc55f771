import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { todayIso } from '../today';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  cell: { flex: '1 1 110px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Who decided why and when that a finding is no problem. */
export interface Waiving {
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

const isComplete = ({ reason, by, on }: Waiving): boolean =>
  reason.trim() !== '' && by.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(on);

interface Props {
  readonly onCancel: () => void;
  readonly onWaive: (waiving: Waiving) => void;
}

/** A waiver needs a reason, a name and a date; it lapses when the facts behind the finding change. */
export function WaiveForm({ onCancel, onWaive }: Props) {
  const styles = useStyles();
  const [waiving, setWaiving] = useState<Waiving>({ reason: '', by: '', on: todayIso() });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isComplete(waiving)) onWaive({ ...waiving, reason: waiving.reason.trim(), by: waiving.by.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="理由" size="small" required hint="事实变化后会自动失效并重新提示">
        <Textarea
          size="small"
          value={waiving.reason}
          onChange={(_, { value }) => setWaiving({ ...waiving, reason: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field className={styles.cell} label="确认人" size="small" required>
          <Input
            className={styles.input}
            size="small"
            value={waiving.by}
            onChange={(_, { value }) => setWaiving({ ...waiving, by: value })}
          />
        </Field>
        <Field className={styles.cell} label="日期" size="small" required>
          <Input
            className={styles.input}
            size="small"
            type="date"
            value={waiving.on}
            onChange={(_, { value }) => setWaiving({ ...waiving, on: value })}
          />
        </Field>
      </div>
      <div className={styles.actions}>
        <Button size="small" type="submit" disabled={!isComplete(waiving)}>
          确认并重新校验
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
