import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Threshold } from '../../standard/thresholds';
import { thresholdOf } from './edits';
import { useSettingRow } from './setting-row';

const useStyles = makeStyles({
  input: { width: '64px' },
  number: { textAlign: 'right', minWidth: 0 },
  unit: { width: '3em', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly threshold: Threshold;
  /** Null is switched off. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const inWords = (value: number | null, unit: string): string => (value === null ? '停用' : `${value}${unit}`);

/** `文件第6条规定3人`, `文件正文三规定9`, `本工具默认60天`: where the number comes from. */
function sourceOf({ clause, value, unit }: Threshold): string {
  if (clause === null) return `本工具默认${inWords(value, unit)}`;
  const where = /^\d+$/.test(clause) ? `第${clause}条` : `正文${clause}`;
  return `文件${where}规定${inWords(value, unit)}`;
}

/** One number: its own value named, a changed one marked and easily undone. */
export function ThresholdRow({ threshold, value, onChange }: Props) {
  const row = useSettingRow();
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const isChanged = value !== threshold.value;
  const isRefused = text !== null && thresholdOf(text) === undefined;
  const type = (typed: string) => {
    setText(typed);
    const next = thresholdOf(typed);
    if (next !== undefined) onChange(next);
  };
  return (
    <li className={row.row}>
      <div>
        <div className={row.name}>{threshold.label}</div>
        <div className={row.remark}>
          {isChanged && <span className={row.changed}>已修改 · </span>}
          {isRefused ? '请填0到1000的整数，留空为停用' : sourceOf(threshold)}
        </div>
      </div>
      <div className={row.choice}>
        {isChanged && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setText(null);
              onChange(threshold.value);
            }}
          >
            恢复
          </Button>
        )}
        <Input
          className={styles.input}
          input={{ className: mergeClasses(styles.number), inputMode: 'numeric' }}
          size="small"
          aria-label={threshold.label}
          aria-invalid={isRefused}
          placeholder="停用"
          value={text ?? (value === null ? '' : String(value))}
          onChange={(_, { value: typed }) => type(typed)}
          onBlur={() => setText(null)}
        />
        <span className={styles.unit}>{threshold.unit}</span>
      </div>
    </li>
  );
}
