/**
 * The browser page as one HTML file that opens by double click, made from the assets of the same build.
 *
 * Scripts and styles are written into the page and allowed by hash. A file: page can fetch nothing, so the files it
 * would fetch stand in it as `<script type="text/plain" data-file="…">`: the worker's source as text, the samples it
 * offers (those with planted faults) as base64 (`data-encoding="base64"`). Whoever needs one looks for its element
 * first (see src/worker/create-worker.ts).
 */
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, existsSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');
const { singleFileCsp } = require('./csp.cjs');

const ROOT = path.join(__dirname, '..');
const SHELL = path.join(ROOT, 'src', 'shell');
const SAMPLES = path.join(ROOT, 'assets', 'samples');

/** Script text as it may stand in a script element. Both can only be inside a string or a pattern, where `\x3C` is `<`. */
const scriptSafe = (source) => source.replace(/<(?=\/script|!--)/gi, '\\x3C');
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inlineScript = (source) => `<script>${source}</script>`;
const embedded = (file, content, encoding) =>
  `<script type="text/plain" data-file="${file}"${encoding ? ` data-encoding="${encoding}"` : ''}>${content}</script>`;

/**
 * The page's HTML.
 * @param {{template: string, styles: string[], shellScripts: string[], scripts: string[], files: string[]}} parts
 *   `shellScripts` run before the page's own `scripts`; `files` are embedded elements, ready as HTML.
 */
function singlePage({ template, styles, shellScripts, scripts, files }) {
  const all = [...shellScripts, ...scripts].map(scriptSafe);
  const csp = singleFileCsp(all.map(hashOf), styles.map(hashOf));
  const head = styles.map((style) => `<style>${style}</style>`).join('\n');
  const body = [...files, ...all.map(inlineScript)].join('\n');
  // Functions as replacements: the scripts are full of `$&`.
  return template
    .replace('<%= csp %>', () => csp)
    .replace(/^.*<link rel="icon".*\n/m, '')
    .replace(/^.*<link rel="stylesheet".*\n/m, () => `${head}\n`)
    .replace(/^\s*<script src="shell\/[^\n]*\n/gm, '')
    .replace('</body>', () => `${body}\n</body>`);
}

class SingleFilePlugin {
  constructor({ entry, filename }) {
    this.entry = entry;
    this.filename = filename;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SingleFilePlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'SingleFilePlugin', stage }, () => {
        // Marked as minimized, or the minimizer would change the scripts after their hashes were taken.
        const info = { minimized: true };
        compilation.emitAsset(this.filename, new sources.RawSource(this.render(compilation)), info);
      });
    });
  }

  render(compilation) {
    const scriptFiles = (chunks) =>
      [...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith('.js'));
    const text = (file) => compilation.getAsset(file).source.source().toString();
    const entrypoint = compilation.entrypoints.get(this.entry);
    const initial = scriptFiles(entrypoint.chunks);

    // Lazy chunks are put in beforehand: webpack's runtime takes a chunk that is already there as loaded. Workers are
    // asynchronous entry points of their own, and each has to be whole in one chunk.
    const workers = [...compilation.asyncEntrypoints];
    const lazy = new Set();
    const collect = (group) => {
      for (const child of group.getChildren()) {
        if (workers.includes(child)) continue;
        for (const chunk of child.chunks) lazy.add(chunk);
        collect(child);
      }
    };
    collect(entrypoint);
    const lazyFiles = scriptFiles(lazy).filter((file) => !initial.includes(file));

    if (workers.length > 1) throw new Error('The single file carries one worker; there are several now.');
    const workerFiles = workers.flatMap((worker) => scriptFiles(worker.chunks));
    if (workerFiles.length > 1) throw new Error(`The worker is not whole: ${workerFiles.join(', ')}`);

    const samples = existsSync(SAMPLES)
      ? readdirSync(SAMPLES).filter((name) => name.endsWith('-planted.xlsx'))
      : [];
    const licences = Object.keys(compilation.assets).filter((file) => file.endsWith('.LICENSE.txt'));
    const shell = (name) => readFileSync(path.join(SHELL, name), 'utf8');
    return singlePage({
      template: shell('browser.html'),
      styles: [shell('shell.css')],
      shellScripts: ['old-webview.js', 'watchdog.js'].map(shell),
      scripts: [...lazyFiles, ...initial].map(text),
      files: [
        ...workerFiles.map((file) => embedded('worker.js', scriptSafe(text(file)))),
        embedded('LICENSE.txt', licences.map(text).join('\n')),
        ...samples.map((name) =>
          embedded(`samples/${name}`, readFileSync(path.join(SAMPLES, name)).toString('base64'), 'base64'),
        ),
      ],
    });
  }
}

module.exports = { SingleFilePlugin, singlePage };
