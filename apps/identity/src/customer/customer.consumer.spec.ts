import { CustomerChanged, type CustomerSnapshot, StartSignUp } from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, IdentityWorld, subdomainOf } from '../test/identity-world';

const urlOf = (subdomain: string): string => `https://${subdomain}.dn-cloud.com/cgi-bin/dneo/dneo.cgi`;
const neo = (subdomain: string): CustomerSnapshot['environments'][number] => ({
  product: 'neo',
  subdomain,
  url: urlOf(subdomain),
});

describe('what identity learns of customers', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
  });

  const publish = (version: number, changes: Partial<CustomerSnapshot> = {}, id = newId()): Promise<void> =>
    identity.world.publish(CustomerChanged, { aggregateId: customer.customerId, version, data: { ...customer, ...changes }, id });
  const matches = async (subdomain: string, customerNumber = customer.customerNumber): Promise<boolean> => {
    const start = identity.world.bus.ask(StartSignUp, { subdomain, customerNumber });
    return start.then(
      () => true,
      () => false,
    );
  };
  const known = (): Promise<{ version: number; company: string }[]> =>
    identity.world.sql('identity', 'select version, company from customer where id = $1', [customer.customerId]);

  it('is the newest, in whatever order it comes and however often', async () => {
    const company = (version: number): Partial<CustomerSnapshot> => ({
      contractor: { ...customer.contractor, company: `株式会社${version}` },
    });
    const twice = newId();
    await Promise.all([
      publish(5, company(5), twice),
      publish(5, company(5), twice),
      publish(3, company(3)),
      publish(4, company(4)),
      publish(2, company(2)),
      publish(5, company(5)),
    ]);
    await identity.world.settled();
    expect(await known()).toEqual([{ version: 5, company: '株式会社5' }]);
  });

  it('replaces an environment: the subdomain of before opens nothing any more', async () => {
    const before = subdomainOf(customer);
    await publish(2, { environments: [neo(`new-${before}`)] });
    await identity.world.settled();
    expect([await matches(before), await matches(`new-${before}`)]).toEqual([false, true]);
  });

  it('takes away what a customer has given up, to the last environment', async () => {
    await publish(2, { environments: [] });
    await identity.world.settled();
    expect(await matches(subdomainOf(customer))).toBe(false);
    const refused = identity.world.bus.ask(StartSignUp, { subdomain: '', customerNumber: customer.customerNumber });
    expect(await failureOf(refused)).toBeDefined();
  });

  it('follows a number that was corrected', async () => {
    await publish(2, { customerNumber: 'A98765432' });
    await identity.world.settled();
    expect([await matches(subdomainOf(customer)), await matches(subdomainOf(customer), 'A98765432')]).toEqual([false, true]);
  });

  it('keeps the accounts of a customer whose data changes', async () => {
    await identity.account(customer, 'stays@mail.example');
    await publish(2, { contractor: { ...customer.contractor, company: '株式会社新社名' } });
    await identity.world.settled();
    expect((await identity.logIn(customer, 'stays@mail.example')).account.company).toBe('株式会社新社名');
  });

  it('takes a subdomain as it is compared, however it is written', async () => {
    await publish(2, { environments: [neo('MiNaTo-9')] });
    await identity.world.settled();
    expect([await matches('minato-9'), await matches('ＭＩＮＡＴＯ－９'), await matches('minato')]).toEqual([true, true, false]);
  });
});
