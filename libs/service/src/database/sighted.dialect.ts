import { presentCustomer } from '@csite/messaging';
import { CompiledQuery, type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely';
import type { PostgresDialectConfig, TransactionSettings } from 'kysely';
import { escapeLiteral } from 'pg';
import { CUSTOMER_SETTING } from './sight';

/** Begins each transaction with whose rows it sees: in the same message, so that it costs no round trip. */
class SightedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const customer = presentCustomer();
    // Set for the transaction only: outside of one, a connection of the pool shows no customer's rows.
    if (customer === undefined || settings.isolationLevel || settings.accessMode)
      return super.beginTransaction(connection, settings);
    await connection.executeQuery(
      CompiledQuery.raw(`begin; select set_config('${CUSTOMER_SETTING}', ${escapeLiteral(customer)}, true)`),
    );
  }
}

/** PostgreSQL, in whose transactions row-level security knows the present customer. */
export class SightedDialect extends PostgresDialect {
  constructor(private readonly settings: PostgresDialectConfig) {
    super(settings);
  }

  override createDriver(): PostgresDriver {
    return new SightedDriver(this.settings);
  }
}
