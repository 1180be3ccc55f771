/**
 * ESLint, for `npm run lint`. Type-checked over the product, plain over build scripts.
 * The layers' import rules stand in layers.cjs; here stand the rules about what a file may name.
 */
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** Rooms that must give the same answer anywhere: no clock, no DOM, no Node, no console. */
const CORE = ['standard', 'ledger', 'rules', 'engine', 'report', 'workbook', 'app'].map(
  (room) => `src/${room}/**/*.ts`,
);

const banned = (names, message) => names.map((name) => ({ name, message }));
const NETWORK = banned(
  ['XMLHttpRequest', 'WebSocket', 'EventSource'],
  'Nothing leaves the machine: the product reads its own files only.',
);
const OFFICE = banned(['Excel', 'Office', 'OfficeExtension'], 'Only src/hosts/excel talks to Office.js.');
const DIALOGS = banned(['alert', 'confirm', 'prompt'], 'Office panes have no dialogs: show it in the page.');
const MACHINE = banned(
  [
    'window',
    'document',
    'navigator',
    'localStorage',
    'sessionStorage',
    'fetch',
    'process',
    'Buffer',
    'performance',
  ],
  'Core is pure: take it as an argument from a host or an entry.',
);

const HTML_SINKS = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Ledger text never becomes HTML.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Ledger text never becomes HTML.',
  },
  {
    selector: 'MemberExpression[property.name="sendBeacon"]',
    message: 'Nothing leaves the machine.',
  },
];
const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Core has no clock: the as-of date is an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Core has no clock: the as-of date is an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Core is repeatable: the same workbook gives the same findings.',
  },
];

/** A directive that switches a rule off has to say why, after `--`. */
const reasonedDisable = {
  meta: { type: 'problem', messages: { reason: 'Say why after `--`: // eslint-disable-… rule -- reason.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const isDirective = /^\s*eslint-disable/.test(comment.value);
        if (isDirective && !/\s--\s+\S/.test(comment.value))
          context.report({ loc: comment.loc, messageId: 'reason' });
      }
    },
  }),
};

const typed = { files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'] };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { local: { rules: { 'reasoned-disable': reasonedDisable } } },
    rules: {
      'local/reasoned-disable': 'error',
      'max-lines': ['error', { max: 400 }],
      // Ledgers are full of full-width spaces, and so are the patterns that read them.
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipStrings: true, skipTemplates: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },

  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, ...typed })),
  {
    ...typed,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      // The compiler checks these, and better.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      // A one-line arrow that calls a setter reads better without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // Spreading a text gives its characters, which is what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A method that answers a promise is async even where it waits for nothing: what it throws becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': ['error', ...NETWORK, ...OFFICE, ...DIALOGS],
      'no-restricted-syntax': ['error', ...HTML_SINKS],
    },
  },
  {
    // Tables of data, one row a field, a cell or a fault: cut in pieces they would be harder to read, not easier.
    files: ['src/ledger/model.ts', 'test/samples/**', 'test/ledger/structure.test.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': ['error', ...NETWORK, ...OFFICE, ...DIALOGS, ...MACHINE],
      'no-restricted-syntax': ['error', ...HTML_SINKS, ...CLOCK],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', ...NETWORK, ...DIALOGS],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // Tests reach into fakes, parsed JSON and pages: what matters there is that they can fail.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    // Build scripts run in Node, unbundled.
    files: ['.ci/**/*.{mjs,cjs}', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'AbortSignal']
          .concat(['module', 'require', '__dirname'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // What runs before any bundle, in whatever webview there is: ES5 as a script.
    files: ['src/shell/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'navigator', 'location'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
