import { SearchBox, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Settings } from '../../engine/settings';
import { LEVEL_NAMES } from '../../report/words';
import type { RuleSummary } from '../../app/contract';
import { Section } from '../Section';
import { withRule, type RuleGrade } from './edits';
import { useSettingRow } from './setting-row';

const GRADES: Readonly<Record<RuleGrade, string>> = {
  off: '停用',
  error: LEVEL_NAMES.error,
  warning: LEVEL_NAMES.warning,
  info: LEVEL_NAMES.info,
};
const isGrade = (text: string): text is RuleGrade => text in GRADES;

interface Props {
  readonly rules: readonly RuleSummary[];
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Rules switched off or given another severity; the change stands in every report. */
export function Rules({ rules, settings, onChange }: Props) {
  const styles = useSettingRow();
  const [words, setWords] = useState('');
  const shown = useMemo(
    () => rules.filter(({ id, name }) => `${name} ${id}`.includes(words.trim())),
    [rules, words],
  );
  return (
    <Section title="校验项目" hint="可停用或改变程度；改动会在报告中注明。">
      <SearchBox
        size="small"
        aria-label="搜索校验项目"
        placeholder="搜索校验项目"
        value={words}
        onChange={(_, { value }) => setWords(value)}
        dismiss={{ 'aria-label': '清空搜索' }}
      />
      <ul className={styles.list}>
        {shown.map(({ id, name, severity }) => (
          <li key={id} className={styles.row}>
            <div>
              <div className={styles.name}>{name}</div>
              <div className={styles.remark}>
                {settings.rules[id] !== undefined && <span className={styles.changed}>已修改 · </span>}
                {id}
              </div>
            </div>
            <Select
              size="small"
              aria-label={name}
              value={settings.rules[id] ?? ''}
              onChange={(_, { value }) => onChange(withRule(settings, id, isGrade(value) ? value : null))}
            >
              <option value="">{LEVEL_NAMES[severity]}（默认）</option>
              {Object.entries(GRADES).map(([grade, label]) => (
                <option key={grade} value={grade}>
                  {label}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </Section>
  );
}
