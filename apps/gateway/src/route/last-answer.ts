import { Failure } from '@csite/protocol';
import type { Json } from './json';

const isAway = (cause: unknown): boolean =>
  cause instanceof Failure && (cause.kind === 'unavailable' || cause.kind === 'timeout');

/** What a service last answered to everybody alike, for as long as it is away: nobody in trouble is left without a number to call. */
export class LastAnswer {
  #json?: Json;

  /** @param stillTrue of what was answered a while ago */
  constructor(private readonly stillTrue: (json: Json) => Json = (json) => json) {}

  async or(asking: () => Promise<Json>): Promise<Json> {
    try {
      return (this.#json = await asking());
    } catch (cause) {
      if (this.#json === undefined || !isAway(cause)) throw cause;
      return this.stillTrue(this.#json);
    }
  }
}
