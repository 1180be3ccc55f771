import { Button, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult, SheetReading } from '../../app/contract';
import type { LedgerTable } from '../../ledger/model';
import { Calm } from '../check/Calm';
import type { PaneHost } from '../host';
import { Scroll } from '../Scroll';
import { Section } from '../Section';
import type { SettingsModel } from '../use-settings';
import { inReadingOrder, type TableDraft } from './draft';
import { correctionCount, exportedMapping, importedMapping, withDraft } from './saved';
import { SheetCard } from './SheetCard';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const EXPORT_NAME = '台账识别设置.json';

interface Props {
  readonly host: PaneHost;
  readonly result: CheckResult | null;
  readonly model: SettingsModel;
}

/** Which sheet was read as what; corrections are remembered in the workbook, and can go to other workbooks. */
export function MappingScreen({ host, result, model }: Props) {
  const styles = useStyles();
  const { settings, load, save } = model;
  const [sentence, setSentence] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(load, [load]);

  if (!result) {
    return (
      <Scroll>
        <Calm
          title="还没有校验"
          sentences={['点击“一键校验”后，这里显示每张工作表识别成了什么台账，识别不对的可以更正。']}
        />
      </Scroll>
    );
  }
  const correct = (reading: SheetReading, table: LedgerTable | null, draft: TableDraft) => {
    if (settings) save({ ...settings, mapping: withDraft(settings.mapping, reading.sheet, table, draft) });
  };
  const exportIt = () => {
    const json = exportedMapping(settings?.mapping);
    if (host.saveFile) host.saveFile(EXPORT_NAME, json);
    else setText(json);
  };
  const importIt = async (file: File) => {
    const mapping = importedMapping(await file.text());
    if (mapping === null) setSentence('这个文件不是台账识别设置，请选择由“导出识别设置”生成的文件。');
    else if (settings) save({ ...settings, mapping });
  };
  const hasCorrections = correctionCount(settings?.mapping) > 0;

  return (
    <Scroll>
      {(sentence ?? model.sentence) !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sentence ?? model.sentence}</MessageBarBody>
        </MessageBar>
      )}
      <Section
        title="每张工作表识别成了什么"
        hint="点开可更正类型、表头行和各列；更正保存在工作簿里，以后照此读取。"
      >
        {inReadingOrder(result.sheets).map((reading) => (
          <SheetCard
            key={`${reading.file}·${reading.sheet}`}
            host={host}
            reading={reading}
            file={result.files.length > 1 ? (result.files[reading.file] ?? null) : null}
            onSave={(table, draft) => correct(reading, table, draft)}
          />
        ))}
      </Section>
      <Section title="给其他工作簿用" hint="把更正导出成文件发给各支部，导入后按同样的方式读取。">
        <div className={styles.actions}>
          <Button size="small" disabled={!hasCorrections} onClick={exportIt}>
            导出识别设置
          </Button>
          <Button size="small" disabled={settings === null} onClick={() => input.current?.click()}>
            导入识别设置
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabled={!hasCorrections}
            onClick={() => settings && save({ ...settings, mapping: null })}
          >
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
              if (file) void importIt(file);
              currentTarget.value = '';
            }}
          />
        </div>
        {text !== null && (
          <Textarea readOnly rows={6} aria-label="识别设置文本，请复制后保存为文件" value={text} />
        )}
      </Section>
    </Scroll>
  );
}
