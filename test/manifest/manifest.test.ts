import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { manifestXml } from '../../.ci/manifest.cjs';
import { version } from '../../package.json';

const ROOT = path.join(__dirname, '../..');
const SCHEMA = path.join(ROOT, '../shared/manifest-xsd/OfficeAppManifestV1_1.xsd');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in the order of the text. */
function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

/** Width and height of a PNG. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each([
  ['development', readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'), 'https://localhost:3000'],
  ['production', manifestXml('https://dangjian.example.cn/check/'), 'https://dangjian.example.cn/check'],
])('%s manifest', (_, xml, base) => {
  const elements = elementsOf(xml);
  const named = (...names: string[]): readonly Element[] =>
    elements.filter(({ name }) => names.includes(name));
  const resources = named('bt:Image', 'bt:Url', 'bt:String').filter(({ attributes }) => attributes.id);
  const valueOf = (id: string): string =>
    resources.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue ?? '';
  const iconFile = (url: string): string => path.join(ROOT, 'assets', url.slice(base.length + 1));

  test('names every resource once and points at none that is missing', () => {
    const ids = resources.map(({ attributes }) => attributes.id ?? '');
    const wanted = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(wanted)).toEqual(new Set(ids));
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('has one https base', () => {
    const urls = elements
      .flatMap(({ attributes, text }) => [attributes.DefaultValue ?? '', text])
      .filter((value) => /^[a-z]+:\/\//.test(value));
    expect(urls.length).toBeGreaterThan(30);
    const elsewhere = urls.filter((url) => !url.startsWith(`${base}/`) && url !== new URL(base).origin);
    expect(elsewhere).toEqual([]);
  });

  test('opens pages that are built', () => {
    const pages = [
      ...named('SourceLocation', 'SupportUrl').flatMap(({ attributes }) => attributes.DefaultValue ?? []),
      ...named('bt:Url').flatMap(({ attributes }) => attributes.DefaultValue ?? []),
    ].map((url) => url.slice(base.length + 1).replace(/\?.*/, ''));
    expect(new Set(pages)).toEqual(new Set(['taskpane.html', 'commands.html', 'index.html']));
  });

  test('has every icon at its size', () => {
    const images = named('bt:Image').filter(({ attributes }) => attributes.resid);
    expect(images).toHaveLength(4 * 8);
    for (const { attributes } of images) {
      const size = Number(attributes.size);
      expect([attributes.resid, pngSize(iconFile(valueOf(attributes.resid ?? '')))]).toEqual([
        attributes.resid,
        [size, size],
      ]);
    }
    const [icon, highResolution] = ['IconUrl', 'HighResolutionIconUrl'].map((name) =>
      pngSize(iconFile(named(name)[0]?.attributes.DefaultValue ?? '')),
    );
    expect(icon).toEqual([32, 32]);
    expect(highResolution).toEqual([64, 64]);
  });

  test('offers the three buttons, two of them in one pane', () => {
    const labels = ['Open.Label', 'Run.Label', 'Clear.Label'].map(valueOf);
    expect(labels).toEqual(['打开校验窗格', '一键校验', '清除标记']);
    expect(named('TaskpaneId').map(({ text }) => text)).toEqual(['LedgerCheckPane', 'LedgerCheckPane']);
    expect(valueOf('PaneRun.Url')).toBe(`${base}/taskpane.html?run=1`);
  });

  test('calls only functions that the ribbon page associates', () => {
    const folder = path.join(ROOT, 'src/commands');
    const source = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const functions = named('FunctionName').map(({ text }) => text);
    expect(functions).toEqual(['clearMarks']);
    for (const name of functions) expect(source.join('\n')).toContain(`associate('${name}'`);
  });

  test('carries the version of the package', () => {
    expect(named('Version').map(({ text }) => text)).toEqual([`${version}.0`]);
  });

  test('keeps within the lengths Office takes', () => {
    const lengths = (parent: string): number[] => {
      const block = new RegExp(`<bt:${parent}>([^]*?)</bt:${parent}>`).exec(xml)?.[1] ?? '';
      return [...block.matchAll(/DefaultValue="([^"]*)"/g)].map(([, text = '']) => text.length);
    };
    expect(Math.max(...lengths('ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('LongStrings'))).toBeLessThanOrEqual(250);
  });

  const canValidate = existsSync(SCHEMA) && spawnSync('xmllint', ['--version']).status === 0;
  (canValidate ? test : test.skip)('validates against the public schema', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-manifest-'));
    const file = path.join(folder, 'manifest.xml');
    writeFileSync(file, xml);
    try {
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.each(['http://dangjian.example.cn', 'dangjian.example.cn', 'https://a b', 'https://a/"x'])(
  'no manifest for %s',
  (base) => {
    expect(() => manifestXml(base)).toThrow('https://');
  },
);
