import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BranchVerdict } from '../../engine/verdict';
import type { Pause, Settings } from '../../engine/settings';
import type { RuleSummary } from '../../app/contract';
import { Section } from '../Section';
import { withPause, withoutPause } from './edits';
import { PauseForm } from './PauseForm';
import { useSettingRow } from './setting-row';

interface Props {
  readonly rules: readonly RuleSummary[];
  readonly branches: readonly BranchVerdict[];
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Approved pauses, in which nothing falls due. */
export function Pauses({ rules, branches, settings, onChange }: Props) {
  const styles = useSettingRow();
  const [isAdding, setAdding] = useState(false);
  const whom = ({ scope }: Pause): string => {
    if (scope.of === 'all') return '全部党支部';
    if (scope.of === 'superior') return scope.name;
    return branches.find(({ branchKey }) => branchKey === scope.key)?.branch ?? scope.key;
  };
  const what = (pause: Pause): string =>
    pause.rules.map((id) => rules.find((rule) => rule.id === id)?.name ?? id).join('、') || '全部项目';
  return (
    <Section title="暂停" hint="经批准暂停的时段不计入应开展的次数，须写明事由和批准单位。">
      <ul className={styles.list}>
        {settings.pauses.map((pause, index) => (
          <li key={`${pause.from}·${pause.to}·${pause.reason}·${index}`} className={styles.row}>
            <div>
              <div className={styles.name}>
                {pause.from} 至 {pause.to}
              </div>
              <div className={styles.remark}>
                {whom(pause)}，{what(pause)}；{pause.reason}（{pause.approvedBy}批准）
              </div>
            </div>
            <Button size="small" onClick={() => onChange(withoutPause(settings, index))}>
              删除
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <PauseForm
          rules={rules}
          branches={branches}
          onCancel={() => setAdding(false)}
          onAdd={(pause) => {
            setAdding(false);
            onChange(withPause(settings, pause));
          }}
        />
      ) : (
        <div>
          <Button size="small" onClick={() => setAdding(true)}>
            添加暂停
          </Button>
        </div>
      )}
    </Section>
  );
}
