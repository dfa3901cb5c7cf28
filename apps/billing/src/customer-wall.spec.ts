import { CustomerBillingImported, CustomerChanged } from '@csite/protocol';
import { CustomerWall, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { BillingModule } from './billing.module';
import { billingMigrations } from './billing.migrations';

const billing = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'bank-transfer' } as const;
const place = { postalCode: '', prefecture: '', city: '', street: '', building: '', tel: '' };
const person = { company: '港', companyKana: '', department: '', name: '', nameKana: '', fax: '', email: 'a@minato.example' };

describe('row-level security in billing', () => {
  let world: TestWorld;
  let wall: CustomerWall;
  beforeAll(async () => {
    world = await TestWorld.start();
    wall = new CustomerWall(world, 'billing', await world.service('billing', BillingModule, billingMigrations));
    for (const customerNumber of ['A20000001', 'A20000002']) {
      const customerId = newId();
      const about = { customerId, customerNumber };
      await world.publish(CustomerBillingImported, {
        aggregateId: customerId,
        data: { ...about, billing: { ...billing, mails: [] } },
      });
      await world.publish(CustomerChanged, {
        aggregateId: customerId,
        data: { ...about, channel: 'direct', environments: [], contractor: { ...place, ...person } },
      });
    }
    await world.settled();
  });
  afterAll(() => world.stop());

  it('keeps every table of customers’ rows from other customers, with no filter of ours before it', async () => {
    expect(await wall.tried()).toEqual(expect.arrayContaining(['billing_profile', 'contractor_address']));
    expect(await wall.breaches()).toEqual([]);
    // The vendor’s.
    expect(await wall.unowned()).toEqual(['invoice_number', 'issuer_version']);
  });
});
