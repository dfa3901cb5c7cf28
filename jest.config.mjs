export default { testMatch: ['**/dist/**/*.spec.js'], transform: {}, testPathIgnorePatterns: ['/node_modules/'], modulePathIgnorePatterns: [] };
