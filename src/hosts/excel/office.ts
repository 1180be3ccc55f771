/**
 * Office around the workbook: whether we stand in Excel, its theme, its versions, its ribbon.
 */

/** True in a pane that Excel has opened, once Office.js is there. */
export const isExcelHere = (): boolean =>
  typeof Office !== 'undefined' &&
  typeof Excel !== 'undefined' &&
  Office.context.host === Office.HostType.Excel;

/** Resolves when Office.js has made contact: true in Excel, false in a plain browser or without Office.js. */
export async function ready(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

export interface OfficeTheme {
  readonly dark: boolean;
  /** CSS colours, or null where the host has no theme (Excel on the web). */
  readonly background: string | null;
  readonly foreground: string | null;
}

export function officeTheme(): OfficeTheme {
  // The host fills the theme; Excel on the web leaves it out, whatever the types say.
  const theme = part(Office.context, 'officeTheme');
  const background = cssColour(part(theme, 'bodyBackgroundColor'));
  return {
    dark: background === null ? false : isDark(background),
    background,
    foreground: cssColour(part(theme, 'bodyForegroundColor')),
  };
}

/** Hosts give `#FFFFFF` and `FFFFFF`. */
function cssColour(colour: unknown): string | null {
  const [, hex] = /^#?([\da-f]{6})/i.exec(typeof colour === 'string' ? colour : '') ?? [];
  return hex === undefined ? null : `#${hex}`;
}

/** By perceived brightness, as the host's dark greys vary. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Excel raises no event for its theme: it is looked at again whenever the pane's window gets the focus back. */
export function onThemeChange(page: EventTarget, listener: (theme: OfficeTheme) => void): () => void {
  let last = JSON.stringify(officeTheme());
  const look = (): void => {
    const theme = officeTheme();
    const now = JSON.stringify(theme);
    if (now !== last) listener(theme);
    last = now;
  };
  page.addEventListener('focus', look);
  return () => page.removeEventListener('focus', look);
}

/** Binds a ribbon button's function; Excel is told of its end even when it fails. */
export function associate(name: string, command: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void command()
      .catch(() => undefined)
      .finally(() => event.completed());
  });
}

/** Excel's version and platform, such as `Excel 16.0.14332.20604 (PC)`. */
export function hostVersion(): string {
  const { host, version, platform } = Office.context.diagnostics;
  return `${host} ${version} (${platform})`;
}

/** Version of the Office.js files that are loaded, which only its own constants tell; null where they do not. */
export function clientVersion(): string | null {
  const names = part(part(globalThis, 'OSF'), 'ConstantNames');
  const version = part(names, 'FileVersion');
  return typeof version === 'string' ? version : null;
}

const part = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;

/** Newest ExcelApi set that this Excel has, such as `1.14`. */
export function apiSet(): string {
  const { requirements } = Office.context;
  let minor = 1;
  while (minor < 99 && requirements.isSetSupported('ExcelApi', `1.${minor + 1}`)) minor += 1;
  return `1.${minor}`;
}
