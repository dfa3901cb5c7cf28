/** Specs are compiled with their package by `tsc -b`; jest runs the compiled files and transforms nothing. */
export default {
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  transform: {},
  testTimeout: 30_000,
};
