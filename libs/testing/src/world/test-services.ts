import { createService, type Environment, rootModule } from '@csite/service';
import type { MigrationClass, MigrationOptions } from '@csite/service/migrations';
import { services } from '@csite/protocol';
import type { INestMicroservice, Type } from '@nestjs/common';
import { TestDatabase } from './test-database';

export interface ServiceSetup {
  /** Added to what the world sets itself: DATABASE_URL, NATS_URL, CLOCK=manual, LINK_SECRET, LOG_LEVEL=silent. */
  readonly env?: Readonly<Record<string, string>>;
  readonly migration?: MigrationOptions;
}

interface Started {
  readonly module: Type;
  readonly environment: Environment;
  readonly database: TestDatabase;
  readonly instances: INestMicroservice[];
}

/** The services of one world: real ones, in this process. */
export class TestServices {
  /** Those that a move of the clock waits for, in the order in which effects flow. */
  readonly names: string[] = [];
  readonly #started = new Map<string, Started>();

  constructor(private readonly base: Environment) {}

  async start(
    name: string,
    module: Type,
    migrations: readonly MigrationClass[],
    setup: ServiceSetup = {},
  ): Promise<INestMicroservice> {
    const database = await TestDatabase.create(name, migrations, setup.migration);
    const environment = { ...this.base, DATABASE_URL: database.url, ...setup.env };
    this.#started.set(name, { module, environment, database, instances: [] });
    const service = await this.replicate(name);
    this.names.push(name);
    this.names.sort((a, b) => services.indexOf(a as never) - services.indexOf(b as never));
    return service;
  }

  async replicate(name: string): Promise<INestMicroservice> {
    const { module, environment, instances } = this.#known(name);
    const service = await createService(rootModule(module, environment));
    instances.push(service);
    await service.listen();
    return service;
  }

  /** As an outage does, only gently; the database stays. */
  async halt(name: string): Promise<void> {
    const { instances } = this.#known(name);
    await Promise.all(instances.splice(0).map((service) => service.close()));
  }

  database(name: string): TestDatabase {
    return this.#known(name).database;
  }

  async stop(): Promise<void> {
    const started = [...this.#started.values()];
    await Promise.all(started.flatMap(({ instances }) => instances.map((service) => service.close())));
    await Promise.all(started.map(({ database }) => database.drop()));
  }

  #known(name: string): Started {
    const started = this.#started.get(name);
    if (!started) throw new Error(`service "${name}" was not started in this world`);
    return started;
  }
}
