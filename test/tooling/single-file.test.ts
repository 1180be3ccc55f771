import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { singlePage } from '../../.ci/single-file.cjs';

const TEMPLATE = `<html><head>
  <meta content="<%= csp %>" />
  <link rel="icon" href="icons/open-32.png" />
  <link rel="stylesheet" href="shell/shell.css" />
</head><body>
  <div id="app"></div>
  <script src="shell/watchdog.js"></script>
</body></html>`;

const page = (scripts: readonly string[]): string =>
  singlePage({
    template: TEMPLATE,
    styles: ['a{}'],
    shellScripts: ['first()'],
    scripts: [...scripts],
    files: [],
  });

const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);

test('scripts stand in the page in order, each allowed by its hash', () => {
  const html = page(["second('$& $1')"]);
  const scripts = scriptsOf(html);
  expect(scripts).toEqual(['first()', "second('$& $1')"]);
  for (const script of scripts) {
    expect(html).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  }
});

test('nothing is left to fetch', () => {
  expect(page([])).not.toMatch(/\b(src|href)=/);
});

test('script text cannot end its element, and means the same', () => {
  const [, script = ''] = scriptsOf(page(['return "</script><!-- </SCRIPT>"']));
  expect(runInNewContext(`(() => { ${script} })()`)).toBe('</script><!-- </SCRIPT>');
});
