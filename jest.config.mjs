/** Specs are compiled with their package by `tsc -b`; jest runs the compiled files and transforms nothing. */
export default {
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  transform: {},
  testTimeout: 30_000,
  // One PostgreSQL for the whole run, for the component tests of the services.
  globalSetup: './libs/testing/jest.setup.mjs',
  globalTeardown: './libs/testing/jest.teardown.mjs',
};
