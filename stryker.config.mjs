/**
 * Mutates the rules that make prices and dates, as they are written (TypeScript), and compiles them in a copy of what they need.
 * Figures, survivors and why sentences are left out: docs/mutation.md.
 */
const rules = 'apps/contracts/src';

export default {
  mutate: [
    `${rules}/calendar/*.ts`,
    `${rules}/catalogue/{item,market,policy,product,tax-rate,tax-table}.value.ts`,
    `${rules}/catalogue/tax.rules.ts`,
    `${rules}/change/**/*.ts`,
    `${rules}/contract/lines.value.ts`,
    `${rules}/quote/{quoting,quote.entity}.ts`,
    `${rules}/renewal/{renewal-notices,renewal-outlook,term-charges}.ts`,
    'libs/values/src/{yen,tokyo}.ts',
    '!**/*.spec.ts',
    '!**/*.type.ts',
  ],
  ignorePatterns: [
    'dist',
    'coverage',
    '.csite',
    'docs',
    '/apps/{acceptance,billing,cli,gateway,identity,launcher,mail-catcher,notification,status,web}',
  ],
  // The copy lies three folders below the packages, and finds them there.
  symlinkNodeModules: false,
  buildCommand: 'node ../../../node_modules/typescript-native/bin/tsc -b apps/contracts',
  plugins: ['@stryker-mutator/mocha-runner', './.ci/mutation/sentences.mjs'],
  ignorers: ['sentences'],
  testRunner: 'mocha',
  mochaOptions: { spec: ['.ci/mutation/rules.cjs'] },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: '.csite/mutation',
  thresholds: { high: 95, low: 85, break: 85 },
};
