import { timedOut } from '@csite/protocol';
import type { NatsStrategy } from '@csite/messaging';
import type { DueRunner } from '../due/due.runner';

const LOOK_MILLIS = 20;
/** What the answer needs on its way back. */
const RETURN_MILLIS = 200;

/** Waits until a service has nothing left to do: due work done, facts published, facts taken in. */
export class Settling {
  constructor(
    private readonly strategy: Pick<NatsStrategy, 'settled'>,
    private readonly due?: Pick<DueRunner, 'pending' | 'wake'>,
  ) {}

  /**
   * True when there was something to do.
   * @throws Failure `timeout` `system.unsettled`
   */
  async settle(deadline: number): Promise<boolean> {
    for (let worked = false; ; worked = true) {
      // Due work makes facts, and facts that were taken in make due work: both were done twice in a row.
      const pending = (await this.#untilFacts()) || (await this.#untilFacts());
      if (pending === 0) return worked;
      if (pending > 0) this.due?.wake();
      if (Date.now() + RETURN_MILLIS >= deadline) throw this.#unsettled(pending);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    }
  }

  /** Pieces of due work; -1: none, but facts are under way. */
  async #untilFacts(): Promise<number> {
    const pending = (await this.due?.pending()) ?? 0;
    if (pending > 0) return pending;
    return (await this.strategy.settled()) ? 0 : -1;
  }

  #unsettled(pending: number): Error {
    const what =
      pending > 0
        ? { ja: `期日の来た処理が${pending}件`, en: `${pending} pieces of due work` }
        : { ja: 'イベント', en: 'events' };
    return timedOut('system.unsettled', {
      ja: `未処理の${what.ja}が残っています。`,
      en: `There are still ${what.en} to be done.`,
    });
  }
}
