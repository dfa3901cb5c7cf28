import {
  AppendImport,
  type ApplicationView,
  type AskedChange,
  BeginImport,
  type CatalogueImported,
  CommitImport,
  type ContractView,
  CreateEnvironmentKey,
  CreateQuote,
  Failure,
  GetContract,
  type ImportCommitted,
  ImportCatalogue,
  type PolicyDocument,
  type QuoteView,
  ReportDiskUsage,
  type Role,
  SubmitApplication,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { Outgoing } from '@csite/messaging';
import { appendOnly, contractsMigrations } from '../contracts.migrations';
import { ContractsModule } from '../contracts.module';
import { sampleCatalogue, sampleCustomers } from './sample-market';

/** The customers of the sample file by what they are good for. */
export const numbers = { monthly: 'A12345678', annual: 'A20000001', atFloor: 'A20000002', partner: 'A30000001' } as const;

/** The running service with the sample catalogue and customers in it. */
export class ContractsWorld {
  private constructor(readonly world: TestWorld) {}

  static async start(now: string): Promise<ContractsWorld> {
    const contracts = await ContractsWorld.empty(now);
    await contracts.importCatalogue();
    await contracts.importCustomers(sampleCustomers());
    return contracts;
  }

  /** The running service before anything was imported. */
  static async empty(now: string): Promise<ContractsWorld> {
    const world = await TestWorld.start();
    await world.clock.set(now);
    await world.service('contracts', ContractsModule, contractsMigrations, {
      migration: { appendOnly },
      env: { LOG_LEVEL: 'error' },
    });
    return new ContractsWorld(world);
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  importCatalogue(
    policy: Partial<PolicyDocument> = {},
    edit: (json: string) => string = (json) => json,
  ): Promise<CatalogueImported> {
    const sample = sampleCatalogue();
    const document = JSON.parse(edit(JSON.stringify({ ...sample, policy: { ...sample.policy, ...policy } }))) as typeof sample;
    return this.world.bus.ask(ImportCatalogue, { document });
  }

  async importCustomers(texts: readonly string[]): Promise<ImportCommitted> {
    const { importId } = await this.world.bus.ask(BeginImport, {});
    await this.world.bus.ask(AppendImport, { importId, lines: texts.map((text, index) => ({ number: index + 1, text })) });
    return this.world.bus.ask(CommitImport, { importId }, { deadline: Date.now() + 20_000 });
  }

  async customerId(customerNumber: string): Promise<string> {
    const [row] = await this.world.sql<{ customer_id: string }>(
      'contracts',
      'select customer_id from customer where customer_number = $1',
      [customerNumber],
    );
    if (!row) throw new Error(`no customer ${customerNumber}`);
    return row.customer_id;
  }

  async as(customerNumber: string, role: Role = 'owner', session: { readonly confirmedAt?: number } = {}): Promise<Outgoing> {
    return this.world.as({ ...session, role, customerId: await this.customerId(customerNumber) });
  }

  contract(who: Outgoing, product = 'neo'): Promise<ContractView> {
    return this.world.bus.ask(GetContract, { product }, who);
  }

  quote(users: number, who: Outgoing, product = 'neo'): Promise<QuoteView> {
    return this.quoteFor({ kind: 'users', users }, who, product);
  }

  quoteFor(asked: AskedChange, who: Outgoing, product = 'neo'): Promise<QuoteView> {
    return this.world.bus.ask(CreateQuote, { product, ...asked }, { ...who, idempotencyKey: newId() });
  }

  async applyFor(asked: AskedChange, who: Outgoing, product = 'neo'): Promise<ApplicationView> {
    const { quoteId } = await this.quoteFor(asked, who, product);
    return this.submit(quoteId, who);
  }

  submit(
    quoteId: string,
    who: Outgoing,
    { replaces, key = newId() }: { replaces?: string; key?: string } = {},
  ): Promise<ApplicationView> {
    return this.world.bus.ask(SubmitApplication, { quoteId, ...(replaces && { replaces }) }, { ...who, idempotencyKey: key });
  }

  /** The environment of the customer's NEO gets a key and reports with it. */
  async reportDisk(customerNumber: string): Promise<void> {
    const { subdomain } = await this.contract(await this.as(customerNumber));
    const environment = { product: 'neo', subdomain };
    const { key } = await this.world.bus.ask(CreateEnvironmentKey, environment, await this.world.asOperator());
    const measure = { usedBytes: 1, capacityBytes: 2, measuredAt: this.world.clock.now().toString() };
    await this.world.bus.ask(ReportDiskUsage, { subdomain, key, ...measure });
  }

  async apply(users: number, who: Outgoing, product = 'neo'): Promise<ApplicationView> {
    const { quoteId } = await this.quote(users, who, product);
    return this.submit(quoteId, who);
  }
}

/** The failure that a request ends in. */
export const failureOf = async (request: Promise<unknown>): Promise<Failure> => {
  try {
    await request;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it did not fail');
};
