import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckResult } from '../../app/contract';
import type { SavedMapping } from '../../ledger/mapping';
import { Calm } from '../check/Calm';
import type { PaneHost } from '../host';
import { Scroll } from '../Scroll';
import { Section } from '../Section';
import type { SettingsModel } from '../use-settings';
import { inReadingOrder } from './draft';
import { Exchange } from './Exchange';
import {
  correctionCount,
  exportedMapping,
  importedMapping,
  importSentence,
  standingOf,
  withDraft,
  withImport,
  withoutCorrections,
} from './saved';
import { SheetCard } from './SheetCard';

const HINTS: Readonly<Record<PaneHost['place'], string>> = {
  excel: '点开可更正类型、表头行和各列；更正保存在工作簿里，以后照此读取。',
  page: '点开可更正类型、表头行和各列；更正立即采用，并写进“写入问题清单并标记”生成的副本，以后照此读取。',
};
const NO_MAPPING = '这个文件不是台账识别设置，请选择由“导出识别设置”生成的文件。';

interface Props {
  readonly host: PaneHost;
  /** The last result, also while a new one is being read. */
  readonly result: CheckResult | null;
  readonly isReading: boolean;
  readonly model: SettingsModel;
}

/** What became of an import: refused, or waiting for the run that uses it. */
type Import = { readonly state: 'refused' } | { readonly state: 'saved'; readonly before: CheckResult };

/** Which sheet was read as what; corrections are remembered in the workbook, and can go to other workbooks. */
export function MappingScreen({ host, result, isReading, model }: Props) {
  const { settings, load, save } = model;
  const [imported, setImported] = useState<Import | null>(null);
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
  const stored = settings?.mapping;
  const isBusy = isReading || settings === null;
  const store = (mapping: SavedMapping | null) => {
    setImported(null);
    if (settings) save({ ...settings, mapping });
  };
  const importText = (text: string) => {
    const mapping = importedMapping(text);
    if (mapping === null) {
      setImported({ state: 'refused' });
      return;
    }
    store(withImport(stored, mapping, result.sheets));
    setImported({ state: 'saved', before: result });
  };
  const isImported = imported?.state === 'saved' && imported.before !== result && !isReading;
  const warning = imported?.state === 'refused' ? NO_MAPPING : model.sentence;

  return (
    <Scroll>
      {warning !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      {isImported && (
        <MessageBar layout="multiline">
          <MessageBarBody>{importSentence(stored, result.sheets)}</MessageBarBody>
        </MessageBar>
      )}
      <Section title="每张工作表识别成了什么" hint={HINTS[host.place]}>
        {inReadingOrder(result.sheets).map((reading) => (
          <SheetCard
            key={`${reading.file}·${reading.sheet}`}
            host={host}
            reading={reading}
            file={result.files.length > 1 ? (result.files[reading.file] ?? null) : null}
            standing={standingOf(stored, reading)}
            disabled={isBusy}
            onSave={(was, table, draft) => store(withDraft(stored, reading, { was, table, draft }))}
            onReset={() => store(withoutCorrections(stored, reading))}
          />
        ))}
      </Section>
      <Exchange
        saveFile={host.saveFile}
        mapping={correctionCount(stored) > 0 ? () => exportedMapping(stored) : null}
        disabled={isBusy}
        onImport={importText}
        onReset={() => store(null)}
      />
    </Scroll>
  );
}
