/** A server that tests use, and how to get rid of it. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where the one PostgreSQL of a test run is: set by the global setup, inherited by every worker. */
export const postgresVariable = 'CSITE_TEST_POSTGRES_URL';
/** `docker` or `embedded`, decided once per run. */
export const infrastructureVariable = 'CSITE_TEST_INFRASTRUCTURE';
