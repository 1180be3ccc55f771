/**
 * Joins the real Office.js client, once it is loaded in a window (a page's, or Node's global object), to a fake
 * Excel, and gives that window the parts of `Office` that Excel itself would fill.
 */
import type { EventEntry, FakeExcel } from './fake-excel';
import type { ReplyMessage, RequestMessage } from './wire';

interface OfficeExtensionClient {
  readonly SessionBase: { _overrideSession?: unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly EventEntry[] }): void;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F0F0F0',
  controlForegroundColor: '#000000',
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#FFFFFF',
};

type RibbonCommand = (event: { completed(): void }) => void;

/** What the fake keeps of `Office` for a test to look at and to change. */
export interface FakeOffice {
  theme: OfficeTheme;
  readonly commands: Map<string, RibbonCommand>;
}

export interface ClientWindow {
  OfficeExtension?: unknown;
  Office?: unknown;
}

/** Call after the client's script has run in `window` and before its first `Excel.run`. */
export function installFakeExcel(window: ClientWindow, fake: FakeExcel): FakeOffice {
  const client = clientOf(window);
  const executor = {
    executeAsync: (_customData: string, flags: number, message: RequestMessage): Promise<ReplyMessage> =>
      fake.execute(flags, message),
  };
  client.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  fake.onEvent((entry) => client._testTriggerRichApiMessageEvent({ entries: [entry] }));
  return installOffice(window, fake);
}

function clientOf({ OfficeExtension: client }: ClientWindow): OfficeExtensionClient {
  if (!isClient(client)) throw new Error('the Office.js client is not loaded in this window');
  return client;
}

const isClient = (client: unknown): client is OfficeExtensionClient =>
  typeof client === 'object' && client !== null && '_testTriggerRichApiMessageEvent' in client;

function installOffice(window: ClientWindow, fake: FakeExcel): FakeOffice {
  const office: FakeOffice = { theme: LIGHT_THEME, commands: new Map() };
  const info = { host: 'Excel', platform: 'PC' };
  const isSetSupported = (name: string, version = '1.1'): boolean =>
    name === 'ExcelApi' ? minor(version) <= minor(fake.apiSet) : KNOWN_SETS.has(name);
  const context = {
    ...info,
    diagnostics: { ...info, version: '16.0.14332.20604' },
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    requirements: { isSetSupported },
    document: { mode: 'readWrite' },
    get officeTheme() {
      return office.theme;
    },
  };
  const existing = typeof window.Office === 'object' ? window.Office : {};
  window.Office = {
    ...existing,
    context,
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
    onReady: (callback?: (ready: typeof info) => void) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: (name: string, command: RibbonCommand) => office.commands.set(name, command) },
  };
  return office;
}

const KNOWN_SETS = new Set(['DelayForCellEdit', 'RichApiRuntime', 'RibbonApi', 'AddinCommands']);

const minor = (version: string): number => Number(version.split('.')[1] ?? 0);
