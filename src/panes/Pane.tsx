import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { CheckResult } from '../app/contract';
import { AboutScreen } from './about/AboutScreen';
import { CheckScreen } from './check/CheckScreen';
import type { PaneHost } from './host';
import { MappingScreen } from './mapping/MappingScreen';
import { PaneHeader } from './PaneHeader';
import { SettingsScreen } from './settings/SettingsScreen';
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
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  hidden: { display: 'none' },
});

const SCREENS = { check: '校验', mapping: '台账识别', settings: '设置', about: '关于' } as const;
type Screen = keyof typeof SCREENS;
const isScreen = (value: unknown): value is Screen => typeof value === 'string' && value in SCREENS;

interface Props {
  readonly host: PaneHost;
  /** Until a check has named the files. */
  readonly subtitle: string;
  /** Checks as soon as the pane stands: `?run=1`, or a file that was just opened. */
  readonly startsAtOnce: boolean;
  /** Beside the primary button. */
  readonly headerExtra?: ReactNode;
  readonly onResult?: (result: CheckResult) => void;
}

/** The whole pane: header with the one primary button, and four screens. */
export function Pane({ host, subtitle, startsAtOnce, headerExtra, onResult }: Props) {
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

  return (
    <div className={styles.pane}>
      <PaneHeader
        subtitle={result?.files.join('、') ?? subtitle}
        canCheck={flow.step !== 'reading' && !isBusy(writing.writing)}
        onCheck={startCheck}
        extra={headerExtra}
      />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={screen}
        onTabSelect={(_, { value }) => isScreen(value) && setScreen(value)}
      >
        {Object.entries(SCREENS).map(([value, name]) => (
          <Tab key={value} id={`tab-${value}`} value={value} aria-controls={`panel-${value}`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <main id={`panel-${screen}`} role="tabpanel" aria-labelledby={`tab-${screen}`} className={styles.panel}>
        {/* Kept while other screens show: search, open groups and scroll position stay. */}
        <div className={screen === 'check' ? styles.panel : styles.hidden}>
          <CheckScreen checking={checking} writing={writing} settings={settings} host={host} />
        </div>
        {screen === 'mapping' && <MappingScreen host={host} result={result} model={settings} />}
        {screen === 'settings' && <SettingsScreen host={host} model={settings} result={result} />}
        {screen === 'about' && <AboutScreen versions={host.versions} place={host.place} />}
      </main>
    </div>
  );
}
