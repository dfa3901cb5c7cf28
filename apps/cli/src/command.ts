import type { Bus } from '@csite/messaging';
import type { Terminal } from './terminal';

export type Work = (bus: Bus, terminal: Terminal) => Promise<void>;

/** One word of the command line. */
export interface Command {
  /** Reads its arguments before anything is connected. @throws Failure `invalid` on wrong usage. */
  readonly prepare: (args: readonly string[]) => Work;
}
