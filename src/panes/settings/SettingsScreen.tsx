import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckResult } from '../../app/contract';
import type { Settings } from '../../engine/settings';
import { BasisBar } from '../check/BasisBar';
import type { PaneHost } from '../host';
import type { RuleSummary } from '../../app/contract';
import { Scroll } from '../Scroll';
import { Section } from '../Section';
import { thisYear } from '../today';
import type { SettingsModel } from '../use-settings';
import { AnnexOwners } from './AnnexOwners';
import { Pauses } from './Pauses';
import { Rules } from './Rules';
import { Thresholds } from './Thresholds';
import { Waivers } from './Waivers';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
});

interface Props {
  readonly host: PaneHost;
  readonly model: SettingsModel;
  readonly result: CheckResult | null;
}

/** Everything a department may decide about its checks; saved in the workbook. */
export function SettingsScreen({ host, model, result }: Props) {
  const styles = useStyles();
  const { settings: stored, sentence, load, save } = model;
  const [draft, setDraft] = useState<Settings | null>(null);
  const [rules, setRules] = useState<readonly RuleSummary[]>([]);
  useEffect(load, [load]);
  useEffect(() => {
    let isHere = true;
    host.rules().then(
      (list) => isHere && setRules(list),
      // Without the list the other settings still work.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [host]);

  const settings = draft ?? stored;
  const branches = result?.branches ?? [];
  return (
    <>
      <Scroll>
        {sentence !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{sentence}</MessageBarBody>
          </MessageBar>
        )}
        {!settings && sentence === null && <Spinner size="small" label="正在读取设置" />}
        {settings && (
          <>
            <Section title="年度与标准" hint="保存在工作簿里，以后每次校验都按此；“自动”由台账记录判断。">
              <BasisBar
                chosen={settings}
                taken={result}
                thisYear={thisYear()}
                disabled={false}
                onChoose={({ year, annex }) => setDraft({ ...settings, year, annex })}
              />
            </Section>
            <AnnexOwners branches={branches} settings={settings} onChange={setDraft} />
            <Pauses rules={rules} branches={branches} settings={settings} onChange={setDraft} />
            <Waivers waived={result?.waived ?? []} settings={settings} onChange={setDraft} />
            <Thresholds settings={settings} onChange={setDraft} />
            <Rules rules={rules} settings={settings} onChange={setDraft} />
          </>
        )}
      </Scroll>
      {draft && (
        <footer className={styles.bar} aria-label="保存设置">
          <Button
            className={styles.grow}
            onClick={() => {
              save(draft);
              setDraft(null);
            }}
          >
            保存并重新校验
          </Button>
          <Button onClick={() => setDraft(null)}>放弃修改</Button>
        </footer>
      )}
    </>
  );
}
