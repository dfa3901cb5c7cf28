import { createService, Database, DueRunner, type DueHandler, ManualClock, Clock, rootModule } from '@csite/service';
import type { MigrationClass, MigrationOptions } from '@csite/service/migrations';
import type { INestMicroservice, Type } from '@nestjs/common';
import { TestDatabase } from '../world/test-database';
import type { Tables } from './footprint';
import { KeptRows } from './kept-rows';
import { Rival } from './rival';
import { StatementGate } from './statement.gate';
import { Steps } from './steps';

export interface RivalService {
  readonly name: string;
  readonly module: Type;
  readonly migrations: readonly MigrationClass[];
  readonly migration?: MigrationOptions;
  readonly parts?: Tables['parts'];
  /** With NATS_URL; the rest as `TestWorld` sets it. */
  readonly env: Readonly<Record<string, string>>;
}

/** One of them: the service as it runs, but heard by nobody and doing nothing by itself. */
export class RivalReplica {
  constructor(
    readonly service: INestMicroservice,
    readonly gate: StatementGate,
    private readonly rows: KeptRows,
  ) {}

  /** Replicas need not have the same time. */
  setClock(now: string): void {
    this.service.get<ManualClock>(Clock).move(Temporal.Instant.from(now));
  }

  rival(command: () => Promise<unknown>): Rival {
    return new Rival(this.gate, command, new Steps(this.rows.footprints), (name) => this.rows.isBlocked(name));
  }

  /** Does once what is due of these kinds, as the replica does by itself with every sweep. */
  async sweep(handlers: Readonly<Record<string, DueHandler>>): Promise<void> {
    const runner = this.service.get(DueRunner);
    runner.start({ works: new Map(Object.entries(handlers)) });
    await runner.stop();
  }
}

/** Two replicas of a service on one database, each behind a gate of its own. */
export class RivalReplicas {
  private constructor(
    readonly rows: KeptRows,
    readonly replicas: readonly [RivalReplica, RivalReplica],
    private readonly database: TestDatabase,
  ) {}

  static async start({ name, module, migrations, migration, parts, env }: RivalService): Promise<RivalReplicas> {
    const database = await TestDatabase.create(name, migrations, migration);
    const rows = await KeptRows.of(database.name, parts);
    const replica = async (which: string): Promise<RivalReplica> => {
      const gate = await StatementGate.to(database.url, `${name} ${which}`);
      const environment = { CLOCK: 'manual', LOG_LEVEL: 'silent', ...env, DATABASE_URL: gate.url };
      const service = await createService(rootModule(module, environment));
      // A first connection that is slow to come up would end a command that nothing ails.
      await service.get(Database).ready();
      return new RivalReplica(service, gate, rows);
    };
    return new RivalReplicas(rows, [await replica('one'), await replica('two')], database);
  }

  async stop(): Promise<void> {
    // A command that a failed test left at its gate must not keep its replica from ending.
    for (const { gate } of this.replicas) await gate.close();
    for (const { service } of this.replicas) await service.close();
    await this.rows.close();
    await this.database.drop();
  }
}
