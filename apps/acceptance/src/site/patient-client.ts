import { type Answer, type Ask, Client, type Method } from './client';
import { eventually } from './eventually';

/** Longer than anything that was killed takes to come back, several times over. */
const PATIENCE_SECONDS = 120;

/** What a careful API client does: repeats a request under one key, at one gateway after the other, until an answer comes. */
export class PatientClient extends Client {
  private turn = 0;

  constructor(
    private readonly origins: readonly string[],
    token?: string,
  ) {
    super(origins[0] ?? '', token);
  }

  override as(token: string): PatientClient {
    return new PatientClient(this.origins, token);
  }

  /** @throws Error when nobody answers for two minutes; 429 and 5xx are no answers */
  protected override send<T>(method: Method, path: string, ask: Ask): Promise<Answer<T>> {
    return eventually(
      () => super.send<T>(method, path, ask, this.origins[this.turn++ % this.origins.length]),
      ({ status }) => status < 500 && status !== 429,
      PATIENCE_SECONDS,
    );
  }
}
