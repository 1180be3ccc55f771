import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult } from '../app/contract';
import { AboutScreen } from './about/AboutScreen';
import { CheckScreen } from './check/CheckScreen';
import type { PaneHost } from './host';
import { MappingScreen } from './mapping/MappingScreen';
import { PaneHeader } from './PaneHeader';
import { SettingsScreen } from './settings/SettingsScreen';
import { Tabs } from './Tabs';
import { useCheck } from './use-check';
import { useSettings } from './use-settings';
import { useWriting } from './use-writing';
import { isBusy } from './writing';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  hidden: { display: 'none' },
});

const SCREENS = { check: '校验', mapping: '台账识别', settings: '设置', about: '关于' } as const;
type Screen = keyof typeof SCREENS;
const ORDER: readonly Screen[] = ['check', 'mapping', 'settings', 'about'];

interface Props {
  readonly host: PaneHost;
  /** Until a check has named the files. */
  readonly subtitle: string;
  /** Checks as soon as the pane stands: `?run=1`, or a file that was just opened. */
  readonly startsAtOnce: boolean;
  readonly onResult?: (result: CheckResult) => void;
}

/** The whole pane: header with the one primary button, and four screens. */
export function Pane({ host, subtitle, startsAtOnce, onResult }: Props) {
  const styles = useStyles();
  const [screen, setScreen] = useState<Screen>('check');
  const checking = useCheck(host);
  const writing = useWriting(host);
  const { flow, check } = checking;
  const settings = useSettings(host, () => void check());

  useEffect(() => {
    if (startsAtOnce) void check();
    // Once, when the pane appears.
  }, []);
  useEffect(() => {
    if (flow.step === 'results' || flow.step === 'nothing') onResult?.(flow.result);
  }, [flow, onResult]);

  const startCheck = () => {
    setScreen('check');
    void check();
  };
  const result = flow.step === 'results' || flow.step === 'nothing' ? flow.result : null;
  // What was read stays in sight while a correction is being tried out by a new run.
  const last = useRef<CheckResult | null>(null);
  if (result) last.current = result;
  const isReading = flow.step === 'reading';

  return (
    <div className={styles.pane}>
      <PaneHeader
        subtitle={result?.files.join('、') ?? subtitle}
        canCheck={flow.step !== 'reading' && !isBusy(writing.writing)}
        onCheck={startCheck}
      />
      <Tabs names={SCREENS} order={ORDER} chosen={screen} onChoose={setScreen} />
      <div id={`panel-${screen}`} role="tabpanel" aria-labelledby={`tab-${screen}`} className={styles.panel}>
        {/* Kept while other screens show: search, open groups and scroll position stay. */}
        <div className={screen === 'check' ? styles.panel : styles.hidden}>
          <CheckScreen checking={checking} writing={writing} settings={settings} host={host} />
        </div>
        {screen === 'mapping' && (
          <MappingScreen
            host={host}
            result={isReading ? last.current : result}
            isReading={isReading}
            model={settings}
          />
        )}
        {screen === 'settings' && <SettingsScreen host={host} model={settings} result={result} />}
        {screen === 'about' && <AboutScreen versions={host.versions} place={host.place} />}
      </div>
    </div>
  );
}
