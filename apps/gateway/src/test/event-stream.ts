import { setTimeout as pause } from 'node:timers/promises';

export interface HeardEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** Waits for what must come, on a machine that may be busy. */
const PATIENCE_MS = 60_000;

/** A client that listens, and keeps what it hears. */
export class EventStream {
  readonly events: HeardEvent[] = [];
  readonly retries: number[] = [];
  private isOver = false;
  private text = '';

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {}

  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(`${url}/api/v1/events/stream`, { headers, signal: abort.signal });
    const stream = new EventStream(response, abort);
    if (response.ok) void stream.listen().catch(() => undefined);
    return stream;
  }

  get lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }

  /** What it was told of, as `kind id`; `reset` where it was told to ask anew. */
  get told(): string[] {
    const own = this.events.filter(({ event }) => event !== 'beat');
    return own.map(({ event, data }) => (event === 'reset' ? event : Object.values(data as object).join(' ')));
  }

  async hears(what: string, holds: (stream: this) => boolean): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      if (holds(this)) return;
      if (this.isOver) break;
      await pause(5);
    }
    throw new Error(`Never heard: ${what}; but ${JSON.stringify(this.events)}`);
  }

  /** Open, and told what it had missed. */
  isOpen(): Promise<void> {
    return this.hears('a beat', ({ events }) => events.some(({ event }) => event === 'beat'));
  }

  ends(): Promise<void> {
    return this.hears('the end', (stream) => stream.isOver);
  }

  close(): void {
    this.abort.abort();
  }

  private async listen(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of this.response.body ?? []) this.take(decoder.decode(bytes as Uint8Array, { stream: true }));
    } catch {
      // Broken off, by us or by the server: over in any case.
    }
    this.isOver = true;
  }

  private take(text: string): void {
    const blocks = `${this.text}${text}`.split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) this.read(block);
  }

  private read(block: string): void {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/, 2))) as Record<string, string>;
    if (fields['retry'] !== undefined) this.retries.push(Number(fields['retry']));
    const { id = '', event = '', data } = fields;
    if (data !== undefined) this.events.push({ id, event, data: JSON.parse(data) });
  }
}
