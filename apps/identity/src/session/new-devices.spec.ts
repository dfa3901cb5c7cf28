import { type CustomerSnapshot, OperatorNotice, SecurityNotice } from '@csite/protocol';
import { goodPassword, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';

const chrome = (version: number): string =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const day = 24 * 60 * 60;

describe('a log-in from a new device', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let person: string;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    person = `${customer.customerNumber}@mail.example`;
    await identity.account(customer, person);
  });

  const logIn = (userAgent: string, clientAddress = '203.0.113.9'): Promise<unknown> =>
    identity.logIn(customer, person, goodPassword, { userAgent, clientAddress });
  const told = async (): Promise<unknown[]> => {
    await identity.world.settled();
    const mails = await identity.world.events(SecurityNotice.subject);
    return mails.filter(({ data }) => (data.to as { address: string }).address === person).map(({ data }) => data);
  };

  it('is told to the person, with device and address', async () => {
    await logIn(chrome(140));
    await logIn(firefox, '198.51.100.7');
    expect(await told()).toMatchObject([
      { event: 'new-device', device: 'Firefox / Linux', clientAddress: '198.51.100.7', company: customer.contractor.company },
    ]);
  });

  it('is none where it is the first of all, a newer version, or another place', async () => {
    await logIn(chrome(140));
    await logIn(chrome(141), '198.51.100.7');
    expect(await told()).toEqual([]);
  });

  it('is one again where it was not seen for 400 days', async () => {
    await logIn(firefox);
    await identity.pass(300 * day);
    await logIn(chrome(140));
    await identity.pass(101 * day);
    await logIn(firefox);
    expect(await told()).toMatchObject([{ device: 'Chrome / Windows' }, { device: 'Firefox / Linux' }]);
  });

  it('of an operator is told to them, not the first of all', async () => {
    const operator = await OperatorPerson.made(identity);
    await operator.enrol({ userAgent: chrome(140) });
    await operator.logIn({ userAgent: chrome(141) });
    await operator.logIn({ userAgent: firefox, clientAddress: '198.51.100.7' });
    await identity.world.settled();
    const mails = await identity.world.events(OperatorNotice.subject);
    const news = mails.map(({ data }) => data).filter(({ event }) => event === 'new-device');
    const to = { name: '担当 花子', address: operator.email };
    expect(news).toMatchObject([{ to, device: 'Firefox / Linux', clientAddress: '198.51.100.7' }]);
  });
});
