import type { BillingAddress, CustomerSnapshot, ImportedBilling } from '@csite/protocol';
import fc from 'fast-check';
import { BillingProfile } from './billing-profile.entity';
import { ContractorAddress } from '../customer/contractor-address.entity';

const customerId = '01960000-0000-7000-8000-0000000000aa';
const office: BillingAddress = {
  company: '株式会社サンブルデータ',
  department: '経理部',
  name: '会計 三郎',
  postalCode: '2208110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '横浜ランドマークタワー10階',
  tel: '045-640-5910',
};
const plain: ImportedBilling = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'bank-transfer' };
const said = (billing: ImportedBilling): ConstructorParameters<typeof BillingProfile>[0] => ({
  customerId,
  customerNumber: 'A12345678',
  billing,
});

interface Seen {
  readonly version: number;
  readonly address: BillingAddress | null;
  readonly mails: string[];
  readonly delivery: string;
  readonly paymentMethod: string;
  readonly debitState: string | null;
  readonly importedVersion: number;
  readonly sameAsContractor: boolean;
}
const seen = (profile: BillingProfile): Seen => profile as unknown as Seen;

describe('a billing profile that imports are heard of', () => {
  it('ends as the newest import says, whatever order they come in and however often', () => {
    const facts = [
      plain,
      { ...plain, delivery: 'postcard' as const },
      { ...plain, mails: ['a@x.example'] },
      { ...plain, address: office },
    ];
    const numbered = facts.map((billing, index) => ({ billing, version: index + 1 }));
    const heard = fc.array(fc.constantFrom(...numbered), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(heard, (order) => {
        const [first = { billing: plain, version: 1 }, ...rest] = order;
        const profile = new BillingProfile(said(first.billing), first.version);
        for (const { billing, version } of rest) profile.takeImport(said(billing), version);
        const newest = order.reduce((one, other) => (other.version > one.version ? other : one));
        expect(seen(profile)).toMatchObject({
          importedVersion: newest.version,
          delivery: newest.billing.delivery,
          mails: newest.billing.mails,
        });
      }),
    );
  });

  it('has a version that grows with what people see, not with imports that say the same', () => {
    const profile = new BillingProfile(said(plain), 1);
    profile.takeImport(said({ ...plain }), 2);
    profile.takeImport(said({ ...plain, address: undefined }), 3);
    expect(seen(profile)).toMatchObject({ version: 1, importedVersion: 3 });
    profile.takeImport(said({ ...plain, delivery: 'postcard' }), 4);
    expect(seen(profile).version).toBe(2);
  });

  it('has a new version when mails only change their order: the first is the one that bills go to first', () => {
    const profile = new BillingProfile(said({ ...plain, mails: ['a@x.example', 'b@x.example'] }), 1);
    profile.takeImport(said({ ...plain, mails: ['b@x.example', 'a@x.example'] }), 2);
    expect(seen(profile)).toMatchObject({ version: 2, mails: ['b@x.example', 'a@x.example'] });
  });

  it('keeps the address of its own while bills go to the contractor', () => {
    const profile = new BillingProfile(said({ ...plain, sameAsContractor: false, address: office }), 1);
    profile.takeImport(said(plain), 2);
    expect(seen(profile)).toMatchObject({ sameAsContractor: true, address: office });
  });

  it.each([
    ['account-debit', 'active'],
    ['bank-transfer', null],
    ['credit-card', null],
  ] as const)('that pays by %s has the debit state %s', (paymentMethod, debitState) => {
    expect(seen(new BillingProfile(said({ ...plain, paymentMethod }), 1)).debitState).toBe(debitState);
  });

  it('forgets the debit with another way to pay, and has it active again with the debit', () => {
    const profile = new BillingProfile(said({ ...plain, paymentMethod: 'account-debit' }), 1);
    profile.takeImport(said({ ...plain, paymentMethod: 'credit-card' }), 2);
    expect(seen(profile).debitState).toBeNull();
    profile.takeImport(said({ ...plain, paymentMethod: 'account-debit' }), 3);
    expect(seen(profile).debitState).toBe('active');
  });
});

describe('the address that "same as contractor" stands for', () => {
  const told = (department: string): CustomerSnapshot => ({
    customerId,
    customerNumber: 'A12345678',
    channel: 'direct',
    contractor: { ...office, department, companyKana: 'カナ', nameKana: 'カナ', fax: '045-000-0000', email: 'info@x.example' },
    environments: [],
  });
  const addressOf = (address: ContractorAddress): BillingAddress => (address as unknown as { address: BillingAddress }).address;

  it('is what a bill needs of the contractor and no more', () => {
    expect(addressOf(new ContractorAddress(told('総務部'), 1))).toEqual({ ...office, department: '総務部' });
  });

  it('follows the newest that was told, in whatever order', () => {
    const versions = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(versions, ([first = 1, ...rest]) => {
        const address = new ContractorAddress(told(`第${first}部`), first);
        for (const version of rest) address.follow(told(`第${version}部`), version);
        expect(addressOf(address).department).toBe(`第${Math.max(first, ...rest)}部`);
      }),
    );
  });
});
