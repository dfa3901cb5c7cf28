import type { Bus } from '@csite/messaging/client';
import type { Terminal } from './terminal';

export type Work = (bus: Bus, terminal: Terminal) => Promise<void>;

/** As whom a command speaks on the bus. */
export type BusUser = 'cli' | 'environments';

/** One word of the command line. */
export interface Command {
  /** `cli` unless told. */
  readonly user?: BusUser;
  /** Reads its arguments before anything is connected. @throws Failure `invalid` on wrong usage. */
  readonly prepare: (args: readonly string[]) => Work;
}
