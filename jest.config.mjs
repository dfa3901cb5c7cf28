/** Specs are compiled with their package by `tsc -b`; jest runs the compiled files and transforms nothing. */
export default {
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.csite/'],
  // What a mutation run works on there would be taken for packages of ours.
  modulePathIgnorePatterns: ['<rootDir>/.csite/mutation/'],
  transform: {},
  // Only what hangs takes so long, also on a machine that is busy with other things.
  testTimeout: 120_000,
  // One PostgreSQL for the whole run, for component specs; and who keeps sites and a browser for those that ask for them.
  globalSetup: './jest.setup.mjs',
  globalTeardown: './jest.teardown.mjs',
  testSequencer: './jest.sequencer.mjs',
};
