import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PaneHost } from '../host';
import { Section } from '../Section';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const EXPORT_NAME = '台账识别设置.json';

interface Props {
  readonly saveFile: PaneHost['saveFile'];
  /** The text to export; null where nothing was corrected. */
  readonly mapping: (() => string) | null;
  readonly disabled: boolean;
  readonly onImport: (text: string) => void;
  readonly onReset: () => void;
}

/** Corrections that go to other workbooks: as files, or as text where the place saves no files. */
export function Exchange({ saveFile, mapping, disabled, onImport, onReset }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const exportIt = () => {
    if (!mapping) return;
    if (saveFile) saveFile(EXPORT_NAME, mapping());
    else setShown(mapping());
    setPasted(null);
  };
  const take = (text: string) => {
    setShown(null);
    setPasted(null);
    onImport(text);
  };
  return (
    <Section
      title="给其他工作簿用"
      hint="把更正导出后发给各支部，导入后，表头相同的工作表照同样的方式读取，表名不同也可以。"
    >
      <div className={styles.actions}>
        <Button size="small" disabled={!mapping} onClick={exportIt}>
          导出识别设置
        </Button>
        <Button size="small" disabled={disabled} onClick={() => input.current?.click()}>
          导入识别设置
        </Button>
        {!saveFile && (
          <Button
            size="small"
            disabled={disabled}
            onClick={() => {
              setShown(null);
              setPasted('');
            }}
          >
            粘贴识别设置
          </Button>
        )}
        <Button size="small" appearance="subtle" disabled={disabled || !mapping} onClick={onReset}>
          全部恢复自动
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json"
          aria-label="导入识别设置"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // A file that can't be read is none of ours.
            if (file) void file.text().then(take, () => take(''));
            currentTarget.value = '';
          }}
        />
      </div>
      {shown !== null && (
        <Textarea
          readOnly
          rows={6}
          aria-label="识别设置文本，请全部复制后发给各支部，由其粘贴导入"
          value={shown}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      {pasted !== null && (
        <>
          <Textarea
            rows={6}
            aria-label="在此粘贴识别设置文本"
            placeholder="在此粘贴识别设置文本"
            value={pasted}
            onChange={(_, { value }) => setPasted(value)}
          />
          <div className={styles.actions}>
            <Button size="small" disabled={disabled || pasted.trim() === ''} onClick={() => take(pasted)}>
              导入粘贴的文本
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
