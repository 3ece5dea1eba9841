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
const PURE = ['trail', 'query', 'grading', 'iam', 'simulate', 'casefile', 'text', 'sheet'];
const ROOMS_ABOVE_LIB = ['app', 'components', 'scenarios', 'content', 'tests'];
const UPPER_LIB = ['lib/content', 'lib/workshop', 'lib/cli'];
/** content/decisions/008: of lib/content the browser may have the time after a fix, and no more. */
const IN_THE_PAGE = [
  'lib/content/after/**',
  'lib/content/incidents.ts',
  'lib/content/datasets/{content,log-groups}.ts',
];

/** No React, no Next, no node:, no globals of a page or of Node. */
const NOT_PURE = {
  regex: '^(node:|react$|react/|react-dom|next($|/)|zustand|server-only)',
  message: 'This room is pure TypeScript: no React, no Next, no node:.',
};
const NO_GLOBALS = [
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
];

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
        [
          ...['app', 'scenarios', 'content', 'tests', 'lib/cli'],
          'lib/content(?!/after/client$)',
          'lib/workshop(?!/(protocol|client)/)',
        ],
        'components import only from lib (not its server rooms; of lib/content only after/client, of lib/workshop only protocol and client).',
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
    files: IN_THE_PAGE,
    rules: restrict([
      ...wall(
        ['app', 'components', 'tests', 'lib/workshop', 'lib/cli'],
        'lib never imports these.',
      ),
      {
        regex: '^(@/lib/content|\\.\\.)/(?!(after/|incidents$|datasets/(content|log-groups)$))',
        message: 'This runs in the page: of lib/content it has only what holds no answers.',
      },
      {
        regex: '^(node:|react|next($|/)|server-only)',
        message: 'This runs in a worker of the page and in Node.',
      },
    ]),
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
        NOT_PURE,
      ]),
      'no-restricted-globals': NO_GLOBALS,
    },
  },
  {
    files: ['lib/workshop/protocol/**'],
    rules: {
      ...restrict([
        ...wall(
          [
            ...ROOMS_ABOVE_LIB,
            'lib/(?!(grading|casefile|text|query/(types|languages))(/|$))[a-z]+',
          ],
          'The protocol imports only lib/{grading,casefile,text} and the types of lib/query.',
        ),
        {
          regex: '^\\.\\./',
          message: 'The protocol is one folder; its neighbours are the server’s.',
        },
        NOT_PURE,
      ]),
      'no-restricted-globals': NO_GLOBALS,
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
