/** The Content-Security-Policy of each page: the same text in its meta element and in the servers' headers. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Hash of the empty string: Griffel fills style elements that it inserts empty. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** webpack's policy for the script URLs it makes itself: the worker and lazy chunks. */
const PAGE_POLICY = 'ledger-check';
/** Of create-worker.ts, where the worker's source stands in the page itself. */
const EMBEDDED_WORKER_POLICY = 'ledger-check-worker';

const join = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ');

const common = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'style-src': `'self' ${EMPTY_STYLE}`,
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
};

const browserCsp = () => join({ ...common, 'trusted-types': PAGE_POLICY });

/** Pages with Office.js, which loads its own parts by script elements: a default policy lets those through. */
const officeCsp = ({ cdn = false } = {}) =>
  join({
    ...common,
    ...(cdn && { 'script-src': `'self' ${OFFICE_CDN}` }),
    'trusted-types': `default ${PAGE_POLICY}`,
  });

/** The page in one file: only the scripts and styles written in it, by hash; nothing to connect to. */
const singleFileCsp = (scriptHashes, styleHashes) =>
  join({
    ...common,
    'script-src': scriptHashes.join(' '),
    'worker-src': 'blob:',
    'connect-src': "'none'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'style-src': [...styleHashes, EMPTY_STYLE].join(' '),
    'trusted-types': `${PAGE_POLICY} ${EMBEDDED_WORKER_POLICY}`,
  });

/** Response headers for a path, as a server of the built files should send them. No X-Frame-Options: Office frames the pane. */
const headersFor = (path, options) => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': /\/(taskpane|commands)\.html$/.test(path) ? officeCsp(options) : browserCsp(),
});

module.exports = { OFFICE_CDN, PAGE_POLICY, browserCsp, officeCsp, singleFileCsp, headersFor };
