import type { NatsStrategy } from '@csite/messaging';
import type { Database } from '../database/database';

/** Ready means: a round trip to the bus and one to the database came back just now. */
export class Readiness {
  constructor(
    private readonly strategy: Pick<NatsStrategy, 'ready'>,
    private readonly database?: Pick<Database, 'ready'>,
  ) {}

  /** @throws when one of them does not answer. */
  async check(): Promise<void> {
    await Promise.all([this.strategy.ready(), this.database?.ready()]);
  }
}
