/** What a migration step needs; apart from the main index, so that no running service loads the migrator. */
export * from './run-migrations';
export * from './migrate';
export type * from './migration-class';
export * from './service-migrations';
export { indexGrams, searchFunction } from './word-search';
export { seesAllCustomers } from './walls';
