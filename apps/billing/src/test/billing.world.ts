import {
  type BillingAddress,
  CatalogueChanged,
  type CatalogueSnapshot,
  ContractChanged,
  type ContractSnapshot,
  CustomerBillingImported,
  CustomerChanged,
  CustomerCharged,
  type ImportedBilling,
  type InvoiceView,
  GetInvoice,
  ListInvoices,
  type ListInvoicesRequest,
  type MonthChargeView,
  type Role,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { appendOnly, billingMigrations } from '../billing.migrations';
import { BillingModule } from '../billing.module';
import { vendor } from './sample-vendor';

const office: BillingAddress = {
  company: '株式会社サンブルデータ',
  department: '情報システム室',
  name: 'ネオ 太郎',
  postalCode: '2208110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '横浜ランドマークタワー10階',
  tel: '123-456-7890',
};

const CONTRACT = '01960000-0000-7000-8000-0000000000c1';

/** A line of the manual's bill. */
export const aCharge = (code: string, ja: string, quantity: number, unitPrice: number, month = '4月分'): MonthChargeView => ({
  contractId: CONTRACT,
  product: 'neo',
  code,
  name: { ja, en: ja },
  unit: 'user',
  quantity,
  unitPrice,
  amount: quantity * unitPrice,
  remark: month,
});

/** The manual's golden case: 50 users of NEO at 400 and of AppSuite at 300. */
export const goldenCharges = [
  aCharge('KNEOJST1MB001', "desknet's クラウド NEO IUS(月次)", 50, 400),
  aCharge('KAPPJST1MB001', "desknet's クラウド AppSuite IUS(月次)", 50, 300),
];

/** The running service, fed with facts as contracts publish them. */
export class BillingWorld {
  private constructor(readonly world: TestWorld) {}

  static async start(now: string): Promise<BillingWorld> {
    const world = await TestWorld.start();
    await world.clock.set(now);
    await world.service('billing', BillingModule, billingMigrations, { migration: { appendOnly } });
    const billing = new BillingWorld(world);
    await billing.issuer({});
    return billing;
  }

  /** For a billing that runs elsewhere: this world only tells it what contracts would. */
  static async feeding(world: TestWorld, now: string): Promise<BillingWorld> {
    await world.clock.set(now);
    const billing = new BillingWorld(world);
    await billing.issuer({});
    return billing;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  async issuer(changed: Partial<CatalogueSnapshot>): Promise<void> {
    const taxRates = [
      { rate: '0.08', from: '2014-04-01', until: '2019-09-30' },
      { rate: '0.10', from: '2019-10-01' },
    ];
    const data = { version: 1, validFrom: '1970-01-01', taxRates, vendor, ...changed };
    await this.world.publish(CatalogueChanged, { aggregateId: 'catalogue', version: data.version, data });
  }

  /** A customer of whom billing has learned everything. */
  async customer(billing: Partial<ImportedBilling> = {}, customerNumber = 'A123456789'): Promise<string> {
    const customerId = newId();
    await this.contractor(customerId, customerNumber);
    await this.profile(customerId, billing, customerNumber);
    return customerId;
  }

  contractor(customerId: string, customerNumber = 'A123456789', version = 1): Promise<void> {
    const contractor = { ...office, companyKana: '', nameKana: '', fax: '', email: 'keiyaku@sumple.example' };
    const data = { customerId, customerNumber, channel: 'direct' as const, environments: [], contractor };
    return this.world.publish(CustomerChanged, { aggregateId: customerId, version, data });
  }

  profile(customerId: string, billing: Partial<ImportedBilling> = {}, customerNumber = 'A123456789'): Promise<void> {
    const imported = { sameAsContractor: true, mails: [], delivery: 'pdf' as const, paymentMethod: 'bank-transfer' as const };
    const data = { customerId, customerNumber, billing: { ...imported, ...billing } };
    return this.world.publish(CustomerBillingImported, { aggregateId: customerId, version: 1, data });
  }

  /** A month, told when the clock stands where it stands. */
  charged(customerId: string, month = '2025-04', charges = goldenCharges, revision = 1, id = newId()): Promise<void> {
    const data = { customerId, month, revision, paymentMethod: 'bank-transfer' as const, charges };
    return this.world.publish(CustomerCharged, { aggregateId: customerId, version: 1, data, id });
  }

  /** A contract that changed, at a cost. */
  changed(customerId: string, changed: Partial<ContractSnapshot>, version = 2): Promise<void> {
    const contract = { contractId: newId(), customerId, product: 'neo', subdomain: 'sumple', termFrom: '2025-04-01' };
    const change = { kind: 'renewal', effectiveOn: '2025-04-01' } as const;
    const terms = { contractType: 'annual', paymentMethod: 'bank-transfer', termUntil: '2026-03-31' } as const;
    const data: ContractSnapshot = { ...contract, ...terms, lines: [], change, charges: [], ...changed };
    return this.world.publish(ContractChanged, { aggregateId: data.contractId, version, data });
  }

  as(customerId: string, role: Role = 'billing'): Promise<Outgoing> {
    return this.world.as({ role, customerId });
  }

  /** The documents of a customer, oldest first. */
  async invoices(customerId: string, search: ListInvoicesRequest = {}): Promise<InvoiceView[]> {
    await this.world.settled();
    const who = await this.as(customerId);
    const { items } = await this.world.bus.ask(ListInvoices, { limit: 100, ...search }, who);
    return Promise.all(items.toReversed().map(({ invoiceId }) => this.world.bus.ask(GetInvoice, { invoiceId }, who)));
  }
}
