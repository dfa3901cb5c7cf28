import { setTimeout as pause } from 'node:timers/promises';
import type { Heard, Listened } from './heard';

/** Until the server says otherwise, and after a refusal. */
const CALL_AGAIN_MS = 1_000;

interface Whose {
  readonly name: string;
  readonly customerId: string;
  readonly isOwner: boolean;
  readonly token: string;
  /** Where it calls, and where it calls again, one after the other. */
  readonly origins: readonly string[];
}

/** One who keeps a line as a page does, takes it up after the last event wherever it broke off, and writes down what it hears. */
export class Listener implements Listened {
  readonly heard: Heard[] = [];
  readonly cuts: { from: number; until: number }[] = [];
  resets = 0;
  from = 0;
  private readonly over = new AbortController();
  private lastId: string | undefined;
  private cutAt: number | undefined;
  private callAgainMs = CALL_AGAIN_MS;
  private isOpen = false;
  private origin = '';

  constructor(private readonly whose: Whose) {}

  get name(): string {
    return this.whose.name;
  }

  get customerId(): string {
    return this.whose.customerId;
  }

  get isOwner(): boolean {
    return this.whose.isOwner;
  }

  /** Open, and as far as that place of the stream. */
  hasReached(sequence: number): boolean {
    return this.isOpen && this.place() >= sequence;
  }

  async keep(): Promise<void> {
    const { origins } = this.whose;
    for (let call = 0; !this.over.signal.aborted; call += 1) {
      this.origin = origins[call % origins.length] ?? '';
      await this.listen(this.origin).catch(() => undefined);
      if (this.isOpen) this.cutAt = performance.now();
      this.isOpen = false;
      await pause(this.callAgainMs, undefined, { signal: this.over.signal }).catch(() => undefined);
    }
  }

  stop(): void {
    this.over.abort();
  }

  private async listen(origin: string): Promise<void> {
    const headers = {
      authorization: `Bearer ${this.whose.token}`,
      ...(this.lastId !== undefined && { 'last-event-id': this.lastId }),
    };
    const answer = await fetch(`${origin}/api/v1/events/stream`, { headers, signal: this.over.signal });
    if (!answer.ok || !answer.body) return;
    let waiting = '';
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${waiting}${text}`.split('\n\n');
      waiting = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const retry = field('retry');
    if (retry !== undefined) this.callAgainMs = Number(retry);
    this.lastId = field('id') ?? this.lastId;
    const event = field('event');
    if (event === 'change') this.hear(JSON.parse(field('data') ?? '{}') as { kind: string; id: string });
    if (event === 'reset') this.resets += 1;
    if (event === 'beat') this.open();
  }

  private hear({ kind, id: about }: { readonly kind: string; readonly id: string }): void {
    this.heard.push({ sequence: this.place(), kind, about, at: performance.now(), gateway: this.origin });
  }

  /** The first beat comes after all that was missed. */
  private open(): void {
    if (this.from === 0) this.from = this.place();
    if (this.cutAt !== undefined) this.cuts.push({ from: this.cutAt, until: performance.now() });
    this.cutAt = undefined;
    this.isOpen = true;
  }

  private place(): number {
    return Number(this.lastId?.split('-')[1] ?? 0);
  }
}
