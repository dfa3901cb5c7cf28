export * from './world/test-world';
export * from './world/test-clock';
export type { Published } from './world/published-facts';
export type { ServiceSetup } from './world/test-services';
export { TestDatabase, sharedPostgres } from './world/test-database';
export { embeddedNats, embeddedPostgres } from './infrastructure/embedded';
export type { Running } from './infrastructure/running';
export { startOwnNats } from './infrastructure/servers';
