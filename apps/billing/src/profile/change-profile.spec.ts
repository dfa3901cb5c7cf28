import {
  type BillingParticulars,
  type BillingProfileView,
  ChangeBillingProfile,
  ContractChanged,
  CustomerBillingImported,
  CustomerChanged,
  Failure,
  GetBillingProfile,
  type ImportedBilling,
  type Role,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { appendOnly, billingMigrations } from '../billing.migrations';
import { BillingModule } from '../billing.module';

const place = { postalCode: '220-8110', prefecture: '神奈川県', city: '横浜市西区', street: 'みなとみらい2-2-1', building: '' };
const office = { company: '港経理株式会社', department: '経理部', name: '会計 三郎', ...place, tel: '０４５－６４０－５９１０' };
const ours: BillingParticulars = {
  sameAsContractor: false,
  address: office,
  mails: ['keiri@minato.example'],
  delivery: 'postcard',
};
const byTransfer: ImportedBilling = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'bank-transfer' };

describe('請求書送付先の変更', () => {
  let world: TestWorld;
  let customerId: string;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('billing', BillingModule, billingMigrations, { migration: { appendOnly } });
    await world.replica('billing');
    await world.clock.set('2025-03-10T10:00:00+09:00');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    customerId = newId();
    const contractor = { ...office, company: '港', companyKana: '', nameKana: '', fax: '', email: 'keiyaku@minato.example' };
    const about = { customerId, customerNumber: 'A20000001' };
    const data = { ...about, channel: 'direct' as const, contractor, environments: [] };
    await world.publish(CustomerChanged, { aggregateId: customerId, version: 1, data });
    await imported(1, byTransfer);
  });

  const imported = async (version: number, billing: ImportedBilling): Promise<void> => {
    const data = { customerId, customerNumber: 'A20000001', billing };
    await world.publish(CustomerBillingImported, { aggregateId: customerId, version, data });
    await world.settled();
  };
  const contract = async (product: string, termUntil?: string): Promise<void> => {
    const about = { contractId: newId(), customerId, product, subdomain: 'minato', paymentMethod: 'bank-transfer' } as const;
    const contractType = termUntil === undefined ? 'monthly' : 'annual';
    const change = { kind: 'users', effectiveOn: '2025-01-01' } as const;
    const terms = { contractType, termFrom: '2025-01-01', ...(termUntil !== undefined && { termUntil }) } as const;
    const data = { ...about, ...terms, lines: [], change, charges: [] };
    await world.publish(ContractChanged, { aggregateId: about.contractId, version: 1, data });
  };
  const read = async (): Promise<BillingProfileView> =>
    world.bus.ask(GetBillingProfile, {}, await world.as({ role: 'viewer', customerId }));
  const change = async (version: number, words: object = ours, role: Role = 'billing'): Promise<BillingProfileView> =>
    world.bus.ask(
      ChangeBillingProfile,
      { ...ours, ...words, version },
      {
        ...(await world.as({ role, customerId })),
        idempotencyKey: newId(),
      },
    );
  const refusal = async (request: Promise<unknown>): Promise<Failure> => {
    const error: unknown = await request.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof Failure) return error;
    throw new Error('it was not refused');
  };

  it('takes an address of its own, mails and delivery, in their normal form', async () => {
    const after = await change(1, { mails: ['keiri@minato.example', 'KEIRI@minato.example', 'bu@minato.example'] });
    expect(after).toEqual({
      mailForm: 'link',
      sameAsContractor: false,
      billingAddress: { ...office, postalCode: '2208110', tel: '045-640-5910' },
      mails: ['keiri@minato.example', 'bu@minato.example'],
      delivery: 'postcard',
      paymentMethod: 'bank-transfer',
      appliesFrom: [],
      version: 2,
    });
    expect(await read()).toEqual(after);
  });

  it('says from when it counts: the next bill by month, the next term by year', async () => {
    await contract('neo');
    await contract('chatluck', '2025-12-31');
    await world.settled();
    expect((await change(1)).appliesFrom).toEqual([
      { product: 'chatluck', contractType: 'annual', month: '2026-01' },
      { product: 'neo', contractType: 'monthly', month: '2025-04' },
    ]);
  });

  it('goes to the contractor again, and keeps the address for later', async () => {
    await change(1);
    const back = await change(2, { sameAsContractor: true, address: undefined });
    expect(back.billingAddress.company).toBe('港');
    const [row] = await world.sql<{ address: object }>('billing', 'select address from billing_profile where customer_id = $1', [
      customerId,
    ]);
    expect(row?.address).toMatchObject({ company: office.company });
  });

  it('is not undone by an import that says nothing new of it, and gives way to what is new alone', async () => {
    await change(1);
    await imported(2, { ...byTransfer });
    expect(await read()).toMatchObject({ delivery: 'postcard', mails: ours.mails, version: 2 });
    await imported(3, { ...byTransfer, mails: ['new@minato.example'] });
    expect(await read()).toMatchObject({
      delivery: 'postcard',
      sameAsContractor: false,
      mails: ['new@minato.example'],
      version: 3,
    });
  });

  it('by several at two replicas: one wins, the others are shown what there is now', async () => {
    const rivals = [1, 2, 3, 4, 5].map((each) => change(1, { mails: [`m${each}@minato.example`] }));
    const outcomes = await Promise.allSettled(rivals);
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Failure] : []));
    expect(won).toHaveLength(1);
    expect(lost.map(({ code, body }) => [code, body.data])).toEqual(
      Array(4).fill(['billing-profile.stale', { profile: won[0] }]),
    );
  });

  it('keeps who changed what, and nothing where all is as it was', async () => {
    await change(1);
    expect((await change(2)).version).toBe(2);
    const rows = await world.sql('billing', 'select before, after from billing_history where customer_id = $1', [customerId]);
    expect(rows).toMatchObject([{ before: { sameAsContractor: true }, after: { delivery: 'postcard' } }]);
  });

  it.each([
    [{ address: undefined }, 'address field.required'],
    [{ address: { ...office, postalCode: '22' } }, 'address.postalCode field.postal-code'],
    [{ address: { ...office, company: ' ' } }, 'address.company field.filled'],
    [{ mails: ['no'] }, 'mails field.is-email'],
    [{ mails: Array(6).fill('a@x.example') }, 'mails field.array-max-size'],
    [{ delivery: 'fax' }, 'delivery field.is-in'],
    [{ paymentMethod: 'credit-card' }, 'paymentMethod property.unknown'],
  ])('%j is refused by the rule of its field', async (words, fault) => {
    const { body } = await refusal(change(1, words));
    expect(body.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([fault]);
  });

  it('is for owners and billing', async () => {
    for (const role of ['manager', 'viewer'] as const) expect((await refusal(change(1, ours, role))).kind).toBe('forbidden');
    expect((await change(1, ours, 'owner')).version).toBe(2);
  });
});
