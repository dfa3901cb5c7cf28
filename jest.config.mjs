/** Specs are compiled with their package by `tsc -b`; jest runs the compiled files and transforms nothing. */
export default {
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.csite/'],
  // What a mutation run works on there would be taken for packages of ours.
  modulePathIgnorePatterns: ['<rootDir>/.csite/mutation/'],
  transform: {},
  // Plain Node, so that a worker loads each package once and not once per spec: half of the time of the component specs.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFilesAfterEnv: ['./jest.limit.mjs'],
  // One PostgreSQL for the whole run, for component specs; and who keeps sites and a browser for those that ask for them.
  globalSetup: './jest.setup.mjs',
  globalTeardown: './jest.teardown.mjs',
  testSequencer: './jest.sequencer.mjs',
};
