import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

/**
 * The walls of the house (DESIGN.md, "Which way imports go"). Each entry: these folders may not
 * import those, by alias or by a relative path.
 */
const wall = (rooms, message) =>
  rooms.map((room) => ({
    regex: `^(@/|(\\.\\./)+)${room}(/|$)`,
    message,
  }));
const PURE = ['trail', 'query', 'grading', 'iam', 'simulate', 'casefile', 'text'];
const ROOMS_ABOVE_LIB = ['app', 'components', 'scenarios', 'content', 'tests'];
const UPPER_LIB = ['lib/content', 'lib/workshop', 'lib/cli'];

const restrict = (patterns, paths = []) => ({
  'no-restricted-imports': ['error', { patterns, paths }],
});

const config = [
  {
    ignores: [
      '.next/**',
      'public/**',
      'node_modules/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='console'][callee.property.name='log']",
          message: 'Print through the command line, or not at all.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['components/**'],
    rules: restrict(
      wall(
        ['app', 'scenarios', 'content', 'tests', ...UPPER_LIB],
        'components import only from lib (not its server rooms).',
      ),
    ),
  },
  {
    files: ['lib/**'],
    rules: restrict(
      wall(['app', 'components', 'tests'], 'lib never imports from the rooms above it.'),
    ),
  },
  {
    files: ['lib/progress/**'],
    rules: restrict(
      wall(
        [...ROOMS_ABOVE_LIB, ...UPPER_LIB],
        'lib/progress runs in the browser: no server rooms, no scenarios.',
      ),
    ),
  },
  {
    files: PURE.map((room) => `lib/${room}/**`),
    ignores: [
      'lib/query/**/worker.ts',
      'lib/query/**/client.ts',
      'lib/query/remote.ts',
      'lib/query/browser-effects.ts',
    ],
    rules: {
      ...restrict([
        ...wall(
          [...ROOMS_ABOVE_LIB, ...UPPER_LIB, 'lib/progress'],
          'This room is pure: it imports only its pure neighbours.',
        ),
        {
          regex: '^(node:|react$|react/|react-dom|next($|/)|zustand|server-only)',
          message: 'This room is pure TypeScript: no React, no Next, no node:.',
        },
      ]),
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'process',
        'Buffer',
        'require',
        '__dirname',
        'fetch',
        'self',
        'location',
        'indexedDB',
        'sessionStorage',
      ],
    },
  },
  {
    files: ['scenarios/**'],
    rules: restrict(
      wall(
        ['app', 'components', 'content', 'tests', 'lib/progress', ...UPPER_LIB],
        'A scenario imports only lib/{trail,simulate,grading,iam,query}.',
      ),
    ),
  },
  {
    files: ['lib/cli/**', 'tests/**', '*.mjs', '*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['app/**'],
    rules: restrict(
      wall(['tests', 'scenarios', 'lib/cli'], 'Routes load through lib and render components.'),
    ),
  },
];

export default config;
