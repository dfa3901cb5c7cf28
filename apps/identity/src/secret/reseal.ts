import { forEveryCustomer } from '@csite/messaging';
import { Database, Log } from '@csite/service';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import type { Sealer } from './sealer';
import { Secrets } from './secrets';

const againAfterMilliseconds = 60_000;

interface SealedRow {
  readonly id: string;
  readonly sealed: string;
}

/**
 * Seals what lies in the database anew under KEY_SECRET, as the service starts: from then on nothing there needs the secret
 * before. Every replica may at once: of two the second finds another value and leaves it.
 */
@Injectable()
export class Reseal implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly config: IdentityConfig,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.KEY_SECRET_OTHERS === '') return;
    void this.all().catch((error: unknown) => {
      this.log.warn('not all could be sealed anew', { error });
      this.timer = setTimeout(() => this.onApplicationBootstrap(), againAfterMilliseconds).unref();
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  /** Those of all customers and of operators. */
  async all(): Promise<void> {
    await forEveryCustomer(async () => {
      await this.table('signing_key', 'sealed_private_key', this.secrets.signing);
      await this.table('factor', 'sealed_secret', this.secrets.factors);
    });
    this.log.info('what lies in the database is sealed under KEY_SECRET');
  }

  private async table(table: string, column: string, sealer: Sealer): Promise<void> {
    await this.database.transaction(async (em) => {
      const rows = await em.execute<SealedRow[]>(`select id, ${column} as sealed from ${table} where ${column} is not null`);
      for (const { id, sealed } of rows) {
        const renewed = this.renewed(sealer, { id, sealed }, table);
        if (renewed !== undefined)
          await em.execute(`update ${table} set ${column} = ? where id = ? and ${column} = ?`, [renewed, id, sealed]);
      }
    });
  }

  /** What no secret opens is left: the secret may come back. */
  private renewed(sealer: Sealer, { id, sealed }: SealedRow, table: string): string | undefined {
    try {
      return sealer.renewed(sealed, id);
    } catch (error) {
      this.log.warn(`no secret opens a row of ${table}`, { id, error });
      return undefined;
    }
  }
}
