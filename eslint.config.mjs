import tseslint from 'typescript-eslint';

const typed = {
  files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts', 'apps/web/src/**/*.tsx'],
  extends: [...tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/explicit-module-boundary-types': 'error',
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
    '@typescript-eslint/restrict-template-expressions': [
      'error',
      {
        allowNumber: true,
        allow: [
          { name: 'PlainDate', from: 'lib' },
          { name: 'Instant', from: 'lib' },
          { name: 'PlainYearMonth', from: 'lib' },
        ],
      },
    ],
    // A value from the database or the bus is narrower in its type than in life; a check that looks needless guards that edge.
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    // Wire classes describe shapes: what is sent is a plain object of that shape, never made with new.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    '@typescript-eslint/no-misused-spread': 'off',
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^(\\.\\./)+(apps|libs)/', message: 'Packages meet at their index only: import @csite/<name>.' },
          {
            group: ['@nestjs/microservices'],
            importNamePattern: '^(Client|EventPattern|GrpcMethod)',
            message: 'A bare send() waits for ever, and emit() may lose what it tells: ask with Bus, tell with Outbox.',
          },
          {
            group: ['@nestjs/throttler'],
            message: 'It counts per process: limits belong in the database, where all replicas see them.',
          },
          { group: ['@mikro-orm/decorators*', '@mikro-orm/reflection'], message: 'Entities are made with defineEntity.' },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "MemberExpression[object.name='process'][property.name='env']",
        message: 'Configuration is a class: only environment.ts reads the environment.',
      },
    ],
    'no-console': 'error',
  },
};

const specs = {
  files: ['**/*.spec.ts', '**/*.spec.tsx', 'libs/testing/src/**/*.ts', 'apps/acceptance/src/**/*.ts'],
  rules: { 'max-lines-per-function': 'off' },
};

/** Programs whose output is for a person at a terminal. */
const terminals = {
  files: [
    'apps/cli/src/**/*.ts',
    'apps/launcher/src/**/*.ts',
    'apps/acceptance/src/**/*.ts',
    'apps/mail-catcher/src/**/*.ts',
    'apps/card-simulator/src/**/*.ts',
  ],
  rules: { 'no-console': 'off' },
};

const environments = { files: ['**/environment.ts'], rules: { 'no-restricted-syntax': 'off' } };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.csite/**', 'apps/web/src/api/schema.d.ts', '**/fixtures/**'] },
  typed,
  specs,
  terminals,
  environments,
);
