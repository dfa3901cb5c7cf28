import type { Told } from './told';

/** How a line ended. */
export interface Ended {
  /** It was open: whatever ended it, the server is there. */
  readonly wasOpen: boolean;
  /** As the server asked. */
  readonly callAgainInMs: number;
}

/** What keeping a line open needs of the browser; a test brings its own. */
export interface LinePorts {
  /** Resolves once somebody is there to see what changes. */
  readonly wanted: (over: AbortSignal) => Promise<void>;
  /** Opens a line, from after the event that is named, until it ends; never throws. */
  readonly listen: (lastEventId: string | undefined, hear: (told: Told) => void, over: AbortSignal) => Promise<Ended>;
  readonly pause: (milliseconds: number, over: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** The last event that any tab knows of. */
  readonly lastEventId: () => string | undefined;
  readonly hear: (told: Told) => void;
}

const LONGEST_MS = 30_000;

/** Longer with each failure, and not at the same moment as everybody else. */
const delayOf = ({ callAgainInMs }: Ended, failures: number, chance: number): number =>
  failures === 0 ? callAgainInMs : Math.max(callAgainInMs, Math.min(LONGEST_MS, 1_000 * 2 ** failures) * (0.5 + chance / 2));

/** Keeps a line open for as long as it is wanted, and takes it up where it was. */
export const keepLine = async (ports: LinePorts, over: AbortSignal): Promise<void> => {
  for (let failures = 0; !over.aborted;) {
    await ports.wanted(over);
    if (over.aborted) return;
    const ended = await ports.listen(ports.lastEventId(), ports.hear, over);
    failures = ended.wasOpen ? 0 : failures + 1;
    await ports.pause(delayOf(ended, failures, ports.chance()), over);
  }
};
