import { headersFor, officeCsp, singleFileCsp } from '../../.ci/csp.cjs';

const SHARED =
  "worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types";

const policyOf = (path: string): string => headersFor(path)['Content-Security-Policy'];

test('the browser page runs its own scripts only', () => {
  const policy = `default-src 'none'; script-src 'self'; ${SHARED} ledger-check`;
  expect(policyOf('/')).toBe(policy);
  expect(policyOf('/index.html')).toBe(policy);
  expect(policyOf('/samples/a.xlsx')).toBe(policy);
});

test('pages with Office.js have a default policy beside it', () => {
  const policy = `default-src 'none'; script-src 'self'; ${SHARED} default ledger-check`;
  expect(policyOf('/taskpane.html')).toBe(policy);
  expect(policyOf('/check/commands.html')).toBe(policy);
});

test('Office.js from Microsoft is one more host for scripts, and nothing else', () => {
  expect(officeCsp({ cdn: true })).toBe(
    `default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; ${SHARED} default ledger-check`,
  );
});

test('the single file connects to nothing', () => {
  const policy = singleFileCsp(["'sha256-a'"], ["'sha256-b'"]);
  expect(policy).toContain(
    "script-src 'sha256-a'; worker-src blob:; connect-src 'none'; img-src data: blob:;",
  );
  expect(policy).not.toMatch(/'self'|unsafe|https?:/);
});

test('Office frames the pane: no server may forbid it', () => {
  expect(Object.keys(headersFor('/taskpane.html'))).not.toContain('X-Frame-Options');
});
