import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import type { PaneHost } from '../host';
import { ConfirmWrite } from '../results/ConfirmWrite';
import { ResultsScreen } from '../results/ResultsScreen';
import { useListView } from '../results/use-finding-list';
import { WriteBar } from '../results/WriteBar';
import { WritingStatus } from '../results/WritingStatus';
import { Scroll } from '../Scroll';
import { thisYear } from '../today';
import type { CheckModel } from '../use-check';
import type { SettingsModel } from '../use-settings';
import type { WritingModel } from '../use-writing';
import { isBusy } from '../writing';
import { BasisBar } from './BasisBar';
import { Calm } from './Calm';
import { ReadingScreen } from './ReadingScreen';

interface Props {
  readonly host: PaneHost;
  readonly checking: CheckModel;
  readonly writing: WritingModel;
  readonly settings: SettingsModel;
}

/** The main screen: one state of the flow, one view. */
export function CheckScreen({ host, checking, writing, settings }: Props) {
  const { flow, check } = checking;
  const view = useListView();
  const [hint, setHint] = useState<string | null>(null);
  const basisBar = (
    <BasisBar
      chosen={checking.basis}
      taken={checking.taken}
      thisYear={thisYear()}
      disabled={flow.step === 'reading' || isBusy(writing.writing)}
      onChoose={checking.chooseBasis}
    />
  );
  const show = async (finding: Finding, cell: CellRef, isAsked: boolean): Promise<void> => {
    const isStale = flow.step === 'results' && flow.stale.includes(cell.sheet);
    // Rows may have moved: a finding is known by its business key, so a fresh run tells where it stands now.
    const result = isStale ? await check() : null;
    if (isStale && !result) return;
    const found = result?.findings.find(({ id }) => id === finding.id);
    if (result && !found) {
      setHint('台账已有改动，这个问题现在已经没有了。');
      return;
    }
    const at = found ? found.cells[0] : cell;
    if (!at) return;
    const isShown = await host.select(at, isAsked).catch(() => false);
    setHint(isShown ? null : `工作表“${at.sheet}”已隐藏或已删除，请取消隐藏后再定位。`);
  };

  switch (flow.step) {
    case 'idle':
      return (
        <Scroll>
          {basisBar}
          <Calm
            title={flow.cancelled ? '已取消' : '对照标准逐条校验台账'}
            sentences={
              flow.cancelled
                ? ['校验已停止，没有写入任何内容。']
                : [
                    '点击“一键校验”，读取本工作簿中的党支部台账，逐条对照市组通字〔2020〕45号，指出问题在哪个单元格、依据哪一条、怎样整改。',
                    '只读取，不改动您填写的内容；数据不离开本机。',
                  ]
            }
          />
        </Scroll>
      );
    case 'reading':
      return (
        <Scroll>
          {basisBar}
          <ReadingScreen progress={flow.progress} onCancel={checking.cancel} />
        </Scroll>
      );
    case 'failed':
      return (
        <Scroll>
          <Calm isAlert title="没有完成校验" sentences={[flow.sentence]}>
            <Button onClick={() => void check()}>重试</Button>
          </Calm>
        </Scroll>
      );
    case 'nothing':
      return (
        <Scroll>
          {basisBar}
          <Calm
            title="没有识别到党支部台账"
            sentences={[
              `已读取${flow.result.sheets.length}张工作表，没有一张的表头像党支部台账。`,
              '请核对工作簿是否选对；表头应写明“党支部”“姓名”“入党时间”“会议时间”等列名。也可以在“台账识别”里指定某张表是什么台账。',
              ...flow.result.notes,
            ]}
          />
        </Scroll>
      );
    case 'results':
      return (
        <>
          <ResultsScreen
            flow={flow}
            view={view}
            basisBar={basisBar}
            onCheck={() => void check()}
            onChooseCell={checking.chooseCell}
            onSelect={(...chosen) => void show(...chosen)}
            onWaive={settings.waive}
          />
          {hint !== null && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{hint}</MessageBarBody>
            </MessageBar>
          )}
          <WritingStatus writing={writing.writing} onDismiss={writing.dismiss} />
          <WriteBar
            disabled={isBusy(writing.writing)}
            onWrite={writing.write}
            onSaveLists={host.saveLists && writing.saveLists}
          />
          {writing.writing.step === 'confirming' && (
            <ConfirmWrite
              action={writing.writing.action}
              plan={writing.writing.plan}
              onAgree={writing.agree}
              onDismiss={writing.dismiss}
            />
          )}
        </>
      );
  }
}
