/**
 * Bounded concurrency: so many pieces of work at a time, so many waiting, the rest refused. Without the first bound a
 * burst would fight over the database pool; without the second, everybody would wait until nobody is waited for.
 */
export class Crew {
  private readonly waiting: (() => Promise<void>)[] = [];
  private readonly idle: (() => void)[] = [];
  private active = 0;

  constructor(
    private readonly size: number,
    private readonly queue: number = Infinity,
  ) {}

  /** False when there is no room. The work must not reject. */
  take(work: () => Promise<void>): boolean {
    if (this.active < this.size) void this.run(work);
    else if (this.waiting.length < this.queue) this.waiting.push(work);
    else return false;
    return true;
  }

  /** The work's result, once its turn has come; for those who wait without limit. */
  perform<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const taken = this.take(() => work().then(resolve, reject));
    return taken ? promise : Promise.reject(new Error('The queue is full.'));
  }

  /** Resolves once nothing is under way or waiting. */
  finished(): Promise<void> {
    if (this.active === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.active += 1;
    try {
      await work();
    } finally {
      this.active -= 1;
      this.next();
    }
  }

  private next(): void {
    const work = this.waiting.shift();
    if (work) void this.run(work);
    else if (this.active === 0) for (const resolve of this.idle.splice(0)) resolve();
  }
}
