import { type CardSimulator, startCardSimulator } from '@csite/embedded';
import {
  BeginCardSetup,
  type CardSetupView,
  CompleteCardSetup,
  CustomerBillingImported,
  CustomerChanged,
  GetCardSetup,
  GetPayment,
  type OpenCardSetupView,
  type PaymentMethod,
  type PaymentView,
  type Role,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { INestMicroservice } from '@nestjs/common';
import { billingMigrations } from '../billing.migrations';
import { BillingModule } from '../billing.module';

export const SIMULATOR_KEY = 'key-of-the-card-simulator-in-tests';

const place = { postalCode: '', prefecture: '', city: '', street: '', building: '', tel: '' };
const person = { company: '港商事', companyKana: '', department: '', name: '港 一郎', nameKana: '', fax: '' };

/** Billing with the card simulator as its processor. */
export class CardWorld {
  private constructor(
    readonly world: TestWorld,
    readonly service: INestMicroservice,
    readonly simulator: CardSimulator,
  ) {}

  static async start(): Promise<CardWorld> {
    const simulator = await startCardSimulator({ key: SIMULATOR_KEY });
    const world = await TestWorld.start();
    const env = { PAYMENT_PROCESSOR: 'simulator', CARD_SIMULATOR_URL: simulator.url, CARD_SIMULATOR_KEY: SIMULATOR_KEY };
    const service = await world.service('billing', BillingModule, billingMigrations, { env });
    await world.replica('billing');
    await world.clock.set('2025-04-01T09:00:00+09:00');
    return new CardWorld(world, service, simulator);
  }

  async customer(paymentMethod: PaymentMethod = 'credit-card'): Promise<string> {
    const customerId = newId();
    const about = { customerId, customerNumber: 'A20000001' };
    const contractor = { ...place, ...person, email: 'keiyaku@minato.example' };
    const customer = { ...about, channel: 'direct' as const, environments: [], contractor };
    await this.world.publish(CustomerChanged, { aggregateId: customerId, data: customer });
    const billing = { sameAsContractor: true, mails: [], delivery: 'pdf' as const, paymentMethod };
    await this.world.publish(CustomerBillingImported, { aggregateId: customerId, data: { ...about, billing } });
    await this.world.settled();
    return customerId;
  }

  async begin(customerId: string, role: Role = 'billing'): Promise<OpenCardSetupView> {
    return this.world.bus.ask(BeginCardSetup, {}, { ...(await this.world.as({ role, customerId })), idempotencyKey: newId() });
  }

  /** What a person at a browser types into the simulator's page. */
  async type({ frame }: OpenCardSetupView, number: string, expiry = '12/49'): Promise<string> {
    const body = new URLSearchParams({ number, expiry, cvc: '123' });
    return (await fetch(frame.url ?? '', { method: 'POST', body })).text();
  }

  /** What the holder answers on the page of the bank. */
  async answer({ frame }: { readonly frame?: OpenCardSetupView['frame'] }, answer: 'yes' | 'no'): Promise<string> {
    return (await fetch(frame?.url ?? '', { method: 'POST', body: new URLSearchParams({ answer }) })).text();
  }

  async complete(customerId: string, { setupId }: Pick<OpenCardSetupView, 'setupId'>): Promise<CardSetupView> {
    const owner = await this.world.as({ role: 'owner', customerId });
    await this.world.bus.ask(CompleteCardSetup, { setupId }, { ...owner, idempotencyKey: newId() });
    await this.world.settled();
    return this.world.bus.ask(GetCardSetup, { setupId }, owner);
  }

  async register(customerId: string, number: string, expiry?: string): Promise<CardSetupView> {
    const opened = await this.begin(customerId);
    const page = await this.type(opened, number, expiry);
    if (page.includes('3Dセキュア')) await this.answer(opened, 'yes');
    return this.complete(customerId, opened);
  }

  async payment(customerId: string): Promise<PaymentView> {
    return this.world.bus.ask(GetPayment, {}, await this.world.as({ role: 'viewer', customerId }));
  }

  async told(subject: string, aggregateId: string): Promise<Record<string, unknown>[]> {
    await this.world.settled();
    const facts = await this.world.events(subject);
    return facts.filter((fact) => fact.aggregateId === aggregateId).map(({ data }) => data);
  }

  async stop(): Promise<void> {
    await this.world.stop();
    await this.simulator.stop();
  }
}
