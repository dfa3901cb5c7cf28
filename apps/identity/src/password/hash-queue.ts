import { unavailable } from '@csite/protocol';

/** Runs at most `width` pieces of work at a time, lets `depth` wait, and turns the rest away: hashing fills a core each. */
export class HashQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly depth: number,
  ) {}

  /** @throws Failure unavailable `identity.busy` with Retry-After when the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> | void {
    if (this.running < this.width) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.depth) {
      throw unavailable(
        'identity.busy',
        {
          ja: 'ただいま混み合っています。少し待ってからもう一度お試しください。',
          en: 'Busy at the moment. Wait a little and try again.',
        },
        { retryAfterSeconds: 1 },
      );
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Hands its place to the one that waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
