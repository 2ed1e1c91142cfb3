import graphql from '@graphql-eslint/eslint-plugin';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** One message a border: what may not be imported, and where the code belongs instead. */
const border = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const storage = [
  'drizzle-orm',
  'drizzle-orm/*',
  '@clickhouse/client',
  'chdb',
  'chdb/*',
  'pg',
  '@electric-sql/*',
];
const apiAsCode = {
  group: ['@leadline/api', '@leadline/api/*', '**/api/src/**'],
  message: 'Rules live in api; what is here is given what it needs as arguments.',
};
const webAsCode = {
  group: ['@leadline/web', '@leadline/web/*', '**/web/src/**'],
  message: 'Nothing but the browser reads web.',
};
const dbAsCode = {
  group: ['@leadline/db', '@leadline/db/*', '**/db/src/**'],
  message: 'Pages read GraphQL; ask for a field instead.',
};

export default typescript.config(
  {
    ignores: [
      '**/node_modules/',
      '**/build/',
      '**/.svelte-kit/',
      '**/*.generated.ts',
      'web/src/lib/graphql/generated/',
      'db/migrations/',
      'schema.graphql',
      'data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...typescript.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in api/src/environment.ts alone.' },
      ],
    },
  },
  {
    files: ['{api,db,tests}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Knows that runes are declared with let.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // The dashboard always lies at the root of its origin.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // Where the environment is read, and where a process is started with one.
  {
    files: [
      'api/src/environment.ts',
      'api/src/cli.ts',
      'tests/**',
      'web/vite.config.ts',
      'web/src/lib/graphql/environment.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  border(['db/**/*.ts'], apiAsCode, webAsCode),
  border(
    ['api/**/*.ts'],
    { group: storage, message: 'SQL belongs in db/src/relational or db/src/facts, under a name.' },
    webAsCode,
  ),
  border(['db/src/vocabulary.ts'], {
    group: ['*'],
    message: 'The vocabulary imports nothing, so that everything may import it.',
  }),
  border(['api/src/domain/**/*.ts'], {
    group: [
      ...storage,
      'graphql',
      '@apollo/*',
      'fastify',
      'node:*',
      '../*',
      '@leadline/db/*',
      '!@leadline/db/vocabulary',
    ],
    message: 'The domain is pure: it is given what it needs, the clock too. Reading belongs in a service.',
  }),
  // The last border that fits a file is its own.
  border(
    ['api/src/schema/**/*.ts'],
    { group: storage, message: 'SQL belongs in db/src/relational or db/src/facts, under a name.' },
    webAsCode,
  ),
  border(
    ['api/src/schema/**/resolvers.ts'],
    {
      group: ['@leadline/db/relational/*', '@leadline/db/facts/*'],
      allowTypeImports: true,
      message: 'A resolver is a sentence: reading and writing belong in its service.',
    },
    { group: storage, message: 'A resolver is a sentence: reading and writing belong in its service.' },
    {
      group: ['../*/resolvers.ts'],
      message: 'Resolvers do not know each other; what two need belongs in a service.',
    },
  ),
  border(
    ['api/src/schema/**/service.ts', 'api/src/schema/**/refresh.ts'],
    {
      group: [...storage, 'graphql', '@apollo/*'],
      message: 'A use-case knows no GraphQL: throw a UserError, return rows.',
    },
    webAsCode,
  ),
  border(['web/**/*.ts', 'web/**/*.svelte'], apiAsCode, dbAsCode),
  {
    files: ['web/src/**/*.{ts,svelte}'],
    ignores: ['web/src/lib/charts/Chart.svelte', 'web/src/lib/charts/*-chart.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'chart.js',
              message: 'Only Chart.svelte knows Chart.js; give it a config from lib/charts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['api/src/schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'api/src/schema/*/schema.graphql' } },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
    },
  },
);
