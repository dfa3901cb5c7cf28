export * from './world/test-world';
export * from './world/test-clock';
export { CustomerWall } from './world/customer-wall';
export { answered, expectExactly, expectOneWinner, tally, type Tally, times } from './world/tally';
export type { Published } from './world/published-facts';
export type { ServiceSetup } from './world/test-services';
export { TestDatabase, sharedPostgres } from './world/test-database';
export { embeddedNats, embeddedPostgres } from './infrastructure/embedded';
export type { Running } from './infrastructure/running';
/** For a program of its own: what jest's globalSetup starts. */
export { setup as startInfrastructure, teardown as stopInfrastructure } from './infrastructure/global-setup';
export { startOwnNats } from './infrastructure/servers';
export { everyOrder, type Duel, type Ending, type Order, type Verdict, type Wish } from './interleaving/interleavings';
export { RivalReplica, RivalReplicas } from './interleaving/rival-replicas';
export type { Rival } from './interleaving/rival';
export { auditEntries, declaredActs } from './world/audited-acts';
export * from './process/mortal-process';
export { type CrashReport, type CrashWishes, inBatches, killNowAndThen, peakOf, reached } from './process/crash-run';
export { runCrashProgram } from './process/crash-program';
