/**
 * Moves the clock of every process that runs with `CLOCK=manual`: each replica answers (no queue group) once it has the instant.
 * Processes that start later read the same instant from the bucket.
 */
export const clockBroadcast = { subject: 'sys.clock', bucket: 'CLOCK', key: 'now' } as const;

export interface ClockMove {
  /** RFC 3339. */
  readonly now: string;
}

export interface ClockMoved {
  readonly service: string;
  /** Tells replicas apart. */
  readonly replica: string;
}

/** Where a manual clock can stand: terms and periods that are reckoned from it still have a year of four digits. */
export const clockYears = { from: 1970, until: 9990 } as const;
