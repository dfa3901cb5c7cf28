type Send = () => Promise<Response>;

/** The line on which charges are ordered from the simulator: answers to them can be lost, or come late. */
export class ChargeLine {
  private readonly real = globalThis.fetch;
  private around: (send: Send) => Promise<Response> = (send) => send();
  private readonly undecided: string[] = [];
  /** What the processor was asked, as `POST charges`. */
  readonly asked: string[] = [];

  constructor() {
    globalThis.fetch = (...[to, options]) => {
      const [, path] = /\/api\/(\w+)/.exec(to instanceof Request ? to.url : to.toString()) ?? [];
      const asked = `${options?.method ?? 'GET'} ${path ?? ''}`;
      if (path !== undefined) this.asked.push(asked);
      const undecided = asked === 'DELETE charges' ? this.undecided.pop() : undefined;
      if (undecided !== undefined) return Promise.resolve(Response.json({ state: 'pending', reference: undecided }));
      return asked === 'POST charges' ? this.around(() => this.real(to, options)) : this.real(to, options);
    };
  }

  /** Orders arrive, or do not, but nobody hears of it. Resolves with the first. */
  loses({ arrives }: { readonly arrives: boolean }): Promise<void> {
    return new Promise((resolve) => {
      this.around = async (send) => {
        if (arrives) await send();
        resolve();
        throw new Error('lost');
      };
    });
  }

  /** Orders arrive; what becomes of them is told when the returned function is called. Resolves with the first. */
  holds(): { readonly arrived: Promise<void>; readonly release: () => void } {
    const [arrived, held] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    this.around = async (send) => {
      const answer = await send();
      arrived.resolve(undefined);
      await held.promise;
      return answer;
    };
    return { arrived: arrived.promise, release: () => held.resolve(undefined) };
  }

  /** Asked to close a charge, the processor says once that it has not decided on it. */
  pends(reference: string): void {
    this.undecided.push(reference);
  }

  works(): void {
    this.around = (send) => send();
  }

  restore(): void {
    globalThis.fetch = this.real;
  }
}
