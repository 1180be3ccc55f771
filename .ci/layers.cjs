/**
 * Which room may know which (`npm run layers`):
 * standard < ledger < rules < engine/run < report < app; workbook/ and engine/rule.ts sit below.
 */
const rooms = (...names) => `^src/(${names.join('|')})/`;
const CORE = rooms('standard', 'ledger', 'rules', 'engine', 'report', 'workbook', 'app');
const ENTRIES = ['taskpane', 'browser', 'commands', 'cli'];
const BELOW_APP = ['standard', 'ledger', 'rules', 'engine', 'report', 'workbook'];

/** A room may import itself and the rooms named; everything else of src/ is above it or beside it. */
const mayKnow = (name, room, known, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...known].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'The way of the data has one direction; a circle hides which side decides.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    mayKnow('workbook-below-all', 'workbook', [], 'Grids and edits are plain data that both hosts share.'),
    mayKnow('standard-stands-alone', 'standard', ['workbook'], 'The document as data knows no ledger.'),
    mayKnow(
      'ledger-knows-standard',
      'ledger',
      ['standard', 'workbook'],
      'Reading a ledger does not judge it.',
    ),
    {
      name: 'rules-know-no-engine',
      comment: 'A rule is one object over a dossier: how it is run, reported or shown is not its business.',
      severity: 'error',
      from: { path: rooms('rules') },
      to: {
        path: '^src/',
        pathNot: [rooms('rules', 'standard', 'ledger', 'workbook'), '^src/engine/rule\\.ts$'],
      },
    },
    {
      name: 'rule-type-sits-below-rules',
      comment:
        'engine/rule.ts is the contract every rule stands on: it may know the data, not the machinery.',
      severity: 'error',
      from: { path: '^src/engine/rule\\.ts$' },
      to: { path: '^src/', pathNot: rooms('standard', 'ledger', 'workbook') },
    },
    mayKnow(
      'engine-below-report',
      'engine',
      ['standard', 'ledger', 'rules', 'workbook'],
      'Judging knows no output.',
    ),
    mayKnow(
      'report-below-app',
      'report',
      ['standard', 'ledger', 'rules', 'engine', 'workbook'],
      'Findings become sheet models without knowing who asks or which host writes them.',
    ),
    mayKnow(
      'app-takes-a-port',
      'app',
      BELOW_APP,
      'The entries choose the host; a use case works over the port alone.',
    ),
    mayKnow(
      'panes-know-no-host',
      'panes',
      ['app', ...BELOW_APP],
      'The same panes stand in Excel and beside a file: what they need of either is panes/host.ts.',
    ),
    mayKnow(
      'worker-hosts-files',
      'worker',
      ['app', 'hosts/xlsx', ...BELOW_APP],
      'The worker holds core and file host behind one message, and knows nothing of who sends it.',
    ),
    {
      name: 'hosts-know-the-port-only',
      comment:
        'A host reads grids and renders edits; what they mean is decided above. Files beside the hosts serve both.',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/hosts/$1/', '^src/hosts/[^/]+\\.ts$', rooms('workbook')] },
    },
    {
      name: 'excel-for-excel-entries',
      comment: 'Office.js exists in the task pane and behind the ribbon only.',
      severity: 'error',
      from: { path: '^src/', pathNot: rooms('hosts/excel', 'taskpane', 'commands') },
      to: { path: '^src/hosts/excel/' },
    },
    {
      name: 'entries-stand-apart',
      comment: 'What two entries share is a room of its own.',
      severity: 'error',
      from: { path: `^src/(${ENTRIES.join('|')})/` },
      to: { path: rooms(...ENTRIES), pathNot: '^src/$1/' },
    },
    {
      name: 'panes-only-in-pages',
      comment: 'The ribbon and the command line show nothing: no React, no worker.',
      severity: 'error',
      from: { path: rooms('commands', 'cli') },
      to: { path: rooms('panes', 'worker') },
    },
    {
      name: 'core-is-pure',
      comment:
        'Core runs in a worker, in Node and in Excel alike: no React, no Node modules; zod parses settings.',
      severity: 'error',
      from: { path: CORE },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'hosts-run-in-a-browser',
      comment: 'The file host works in a page as in Node; what only Node has stands in node-*.ts.',
      severity: 'error',
      from: { path: '^src/hosts/', pathNot: '/node-[^/]+\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-parts-for-the-command-line',
      comment: 'A Node module in a page would not build, or would pull a copy of Node into it.',
      severity: 'error',
      from: { path: '^src/', pathNot: rooms('cli') },
      to: { path: '^src/hosts/.*/node-[^/]+\\.ts$' },
    },
    {
      name: 'product-without-dev-packages',
      comment:
        'What ships depends on what package.json lists under dependencies; of Office.js only the types are imported.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '@types/|@microsoft/office-js/',
      },
    },
    {
      name: 'product-without-tests',
      comment: 'Tests know the product, never the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|\\.ci)/' },
    },
    {
      name: 'fake-excel-knows-nothing-of-us',
      comment:
        'The fake Excel is written from the reference: if it borrowed from src/ it would agree with our mistakes.',
      severity: 'error',
      from: { path: '^test/excel-host/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that does not resolve is seen by none of the rules above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
