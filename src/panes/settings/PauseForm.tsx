import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { BranchVerdict } from '../../engine/verdict';
import type { Pause } from '../../engine/settings';
import type { RuleSummary } from '../../app/contract';

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
});

interface Props {
  readonly rules: readonly RuleSummary[];
  readonly branches: readonly BranchVerdict[];
  readonly onCancel: () => void;
  readonly onAdd: (pause: Pause) => void;
}

const EMPTY: Pause = { from: '', to: '', rules: [], scope: { of: 'all' }, reason: '', approvedBy: '' };

const SUPERIOR = 'superior:';
const BRANCH = 'branch:';

/** The scope of a choice in the list: everything, one organisation, or one branch. */
function scopeOf(value: string): Pause['scope'] {
  if (value.startsWith(SUPERIOR)) return { of: 'superior', name: value.slice(SUPERIOR.length) };
  if (value.startsWith(BRANCH)) return { of: 'branch', key: value.slice(BRANCH.length) };
  return { of: 'all' };
}

function valueOf(scope: Pause['scope']): string {
  if (scope.of === 'superior') return `${SUPERIOR}${scope.name}`;
  return scope.of === 'branch' ? `${BRANCH}${scope.key}` : '';
}

const isComplete = ({ from, to, reason, approvedBy }: Pause): boolean =>
  from !== '' && to !== '' && from <= to && reason.trim() !== '' && approvedBy.trim() !== '';

/** A pause needs a time, a reason and who approved it. */
export function PauseForm({ rules, branches, onCancel, onAdd }: Props) {
  const styles = useStyles();
  const [pause, setPause] = useState<Pause>(EMPTY);
  const superiors = [...new Set(branches.flatMap(({ superior }) => superior ?? []))];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isComplete(pause)) onAdd(pause);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.row}>
        <Field className={styles.cell} label="起" size="small" required>
          <Input
            className={styles.input}
            size="small"
            type="date"
            value={pause.from}
            onChange={(_, { value }) => setPause({ ...pause, from: value })}
          />
        </Field>
        <Field className={styles.cell} label="止" size="small" required>
          <Input
            className={styles.input}
            size="small"
            type="date"
            value={pause.to}
            onChange={(_, { value }) => setPause({ ...pause, to: value })}
          />
        </Field>
      </div>
      <Field label="范围" size="small">
        <Select
          size="small"
          value={valueOf(pause.scope)}
          onChange={(_, { value }) => setPause({ ...pause, scope: scopeOf(value) })}
        >
          <option value="">全部党支部</option>
          {superiors.map((name) => (
            <option key={name} value={`${SUPERIOR}${name}`}>
              {name}
            </option>
          ))}
          {branches.map(({ branchKey, branch }) => (
            <option key={branchKey} value={`${BRANCH}${branchKey}`}>
              {branch}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="项目" size="small">
        <Select
          size="small"
          value={pause.rules[0] ?? ''}
          onChange={(_, { value }) => setPause({ ...pause, rules: value === '' ? [] : [value] })}
        >
          <option value="">全部项目</option>
          {rules.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="事由" size="small" required>
        <Input
          size="small"
          value={pause.reason}
          onChange={(_, { value }) => setPause({ ...pause, reason: value })}
        />
      </Field>
      <Field label="批准单位" size="small" required>
        <Input
          size="small"
          value={pause.approvedBy}
          onChange={(_, { value }) => setPause({ ...pause, approvedBy: value })}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabled={!isComplete(pause)}>
          添加
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
