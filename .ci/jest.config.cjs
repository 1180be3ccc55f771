/** Transpile only: `npm run types` checks types once for the whole tree, jest need not do it again per file. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  moduleNameMapper: {
    // `import.meta` does not compile to CommonJS, and there is no Worker in Node's sense of a page.
    '/create-worker$': '<rootDir>/test/support/create-worker.ts',
  },
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          module: 'commonjs',
          moduleResolution: 'node10',
          jsx: 'react-jsx',
          esModuleInterop: true,
          isolatedModules: true,
          target: 'ES2022',
        },
      },
    ],
  },
};
