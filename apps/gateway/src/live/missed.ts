import type { Place } from '@csite/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveLine } from './live-line';
import type { RecentChange, RecentChanges } from './recent-changes';

/** Where a listener was: at an event, at one that is none of ours, or nowhere yet, as it comes for the first time. */
export type From = Place | 'nowhere' | undefined;

/** For more it is cheaper to ask for everything anew. */
const MOST = 100;
/** Another process may have told of an event that is still on its way to this one. */
const AHEAD_MS = 1_000;
const LOOK_MS = 20;

/** What a listener has missed. */
export class Missed {
  /** @param justNowMs A page asks for what it shows before it listens: what changed in between must not slip through. */
  constructor(
    private readonly recent: RecentChanges,
    private readonly justNowMs: number,
  ) {}

  /** Returns once the place is reached, or is not going to be. */
  async reach(from: From): Promise<void> {
    if (from === undefined || from === 'nowhere') return;
    const isAhead = (): boolean => from.history === this.recent.place.history && from.sequence > this.recent.place.sequence;
    for (let waited = 0; isAhead() && waited < AHEAD_MS; waited += LOOK_MS) await pause(LOOK_MS);
  }

  /** In order, of each thing the last change; nothing where all is to be asked anew. */
  by(line: LiveLine, from: From): readonly RecentChange[] | undefined {
    const since = from === undefined ? this.recent.seenSince(Date.now() - this.justNowMs) : this.since(from);
    const own = since
      ?.filter((change) => line.concerns(change))
      .map((change) => [`${change.kind} ${change.id}`, change] as const);
    if (!own) return undefined;
    const last = [...new Map(own).values()].sort((a, b) => a.sequence - b.sequence);
    return last.length > MOST ? undefined : last;
  }

  private since(from: Place | 'nowhere'): readonly RecentChange[] | undefined {
    return from === 'nowhere' ? undefined : this.recent.since(from);
  }
}
