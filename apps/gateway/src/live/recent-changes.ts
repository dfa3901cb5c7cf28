import type { Place } from '@csite/messaging';
import type { LiveChange } from './live-change';
import type { LiveTopic } from './live-topics';

/** A change as it is remembered. */
export interface RecentChange extends LiveChange, Pick<LiveTopic, 'roles' | 'ofOneAccount'> {
  readonly sequence: number;
  /** Whose it is; everybody's without. */
  readonly customerId?: string;
  /** When the stream took it, in milliseconds since the epoch. */
  readonly at: number;
}

/** Fewer are remembered at times, never more than twice as many. */
const MOST = 20_000;

/** The last changes, for whoever takes up a line again. A few bytes each, and no particulars. */
export class RecentChanges {
  private changes: RecentChange[] = [];
  /** All that came after it is here. */
  private floor = 0;
  private history = '';
  private last = 0;

  constructor(private readonly most = MOST) {}

  begin({ history, sequence }: Place): void {
    [this.history, this.floor, this.last, this.changes] = [history, sequence, sequence, []];
  }

  /** How far it has come. */
  get place(): Place {
    return { history: this.history, sequence: this.last };
  }

  /** A fact that changes no screen. */
  pass(sequence: number): void {
    this.last = sequence;
  }

  add(change: RecentChange): void {
    this.last = change.sequence;
    this.changes.push(change);
    if (this.changes.length < 2 * this.most) return;
    this.floor = this.changes[this.most - 1]?.sequence ?? this.floor;
    this.changes = this.changes.slice(this.most);
  }

  /** What came after that place; nothing where that is not known any more, or was another history. */
  since({ history, sequence }: Place): readonly RecentChange[] | undefined {
    if (history !== this.history || sequence < this.floor || sequence > this.last) return undefined;
    return this.changes.slice(this.changes.findLastIndex((change) => change.sequence <= sequence) + 1);
  }

  seenSince(at: number): readonly RecentChange[] {
    return this.changes.slice(this.changes.findLastIndex((change) => change.at < at) + 1);
  }
}
