import type { Outgoing } from '@csite/messaging';
import {
  AcceptApplication,
  CancelContractorEmail,
  ChangeContractor,
  ConfirmContractorEmail,
  ContractorEmailLink,
  type ContractorParticulars,
  type ContractorView,
  CreateCalendarFeed,
  CreateEnvironmentKey,
  GetCustomer,
  RejectApplication,
  RequestContractorEmail,
  RevokeCalendarFeed,
  RevokeEnvironmentKey,
  WithdrawApplication,
} from '@csite/protocol';
import { auditEntries, declaredActs } from '@csite/testing';
import { ContractsWorld, numbers } from './test/contracts.world';
import { sampleCatalogue, sampleCustomers } from './test/sample-market';

interface Entry {
  readonly act: string;
  readonly customer_id: string | null;
  readonly subject_id: string | null;
}

const fresh = 'atarashii@sumple-data.example';

const particularsOf = (contractor: ContractorView): ContractorParticulars => {
  const { department, name, nameKana, postalCode, prefecture, city, street, building, tel, fax } = contractor;
  return { department, name, nameKana, postalCode, prefecture, city, street, building, tel, fax };
};

describe('the audit trail of contracts', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let operator: Outgoing;
  let customerId: string;
  let entries: Entry[];

  beforeAll(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    customerId = await site.customerId(numbers.monthly);
    owner = { ...(await site.as(numbers.monthly)), clientAddress: '192.0.2.7' };
    operator = await site.world.asOperator();
    await site.importCustomers(sampleCustomers().map((line) => line.replace('045-640-5910', '045-640-5911')));
    await changeParticulars();
    await changeMail();
    await apply();
    await site.world.bus.ask(CreateCalendarFeed, {}, owner);
    await site.world.bus.ask(RevokeCalendarFeed, {}, owner);
    await site.world.bus.ask(RevokeCalendarFeed, {}, owner);
    const { environments } = await site.world.bus.ask(GetCustomer, {}, owner);
    const { product = '', subdomain = '' } = environments[0] ?? {};
    await site.world.bus.ask(CreateEnvironmentKey, { product, subdomain }, operator);
    await site.world.bus.ask(RevokeEnvironmentKey, { product, subdomain }, operator);
    entries = await auditEntries(site.world, 'contracts');
  });
  afterAll(() => site.stop());

  /** The second time over what is there already. */
  const changeParticulars = async (): Promise<void> => {
    for (let n = 0; n < 2; n += 1) {
      const { contractor, version } = await site.world.bus.ask(GetCustomer, {}, owner);
      await site.world.bus.ask(ChangeContractor, { ...particularsOf(contractor), department: '経営企画部', version }, owner);
    }
  };

  const changeMail = async (): Promise<void> => {
    const { bus } = site.world;
    await bus.ask(RequestContractorEmail, { email: fresh }, owner);
    await bus.ask(CancelContractorEmail, {}, owner);
    await bus.ask(CancelContractorEmail, {}, owner);
    await bus.ask(RequestContractorEmail, { email: fresh }, owner);
    await site.world.settled();
    const token = (await site.world.events(ContractorEmailLink.subject)).at(-1)?.data.token as string;
    await bus.ask(ConfirmContractorEmail, { token });
    await bus.ask(ConfirmContractorEmail, { token });
  };

  /** A reduction waits for its day; what operators decide waits for them. */
  const apply = async (): Promise<void> => {
    const { bus } = site.world;
    const reduced = await site.apply(45, owner);
    await bus.ask(WithdrawApplication, { applicationId: reduced.applicationId }, owner);
    await site.apply(60, owner);
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, users: 'operator' } });
    const first = await site.apply(70, owner);
    await bus.ask(AcceptApplication, { applicationId: first.applicationId }, operator);
    const second = await site.apply(80, owner);
    await bus.ask(RejectApplication, { applicationId: second.applicationId, reason: '与信のため' }, operator);
  };

  const of = (act: string): Entry[] => entries.filter((entry) => entry.act === act);

  it('has every act that the orders to contracts are declared to leave, and what follows from them', () => {
    const acts = new Set([...declaredActs('contracts'), 'application.applied', 'customer.imported']);
    expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual([...acts].sort());
  });

  it('keeps of a change what differs, once', () => {
    expect(of('contractor.changed')).toMatchObject([
      { customer_id: customerId, actor_kind: 'account', client_address: '192.0.2.7', after: { department: '経営企画部' } },
    ]);
    expect(of('contractor-email.cancelled')).toHaveLength(1);
    expect(of('contractor-email.changed')).toMatchObject([{ customer_id: customerId, after: { email: fresh } }]);
    expect(of('calendar-feed.revoked')).toHaveLength(1);
  });

  it('tells of an application who asked, what for, who decided, and why not', () => {
    expect(of('application.submitted')[0]).toMatchObject({
      actor_kind: 'account',
      subject_name: 'neo users',
      before: { users: 50 },
      after: { users: 45 },
    });
    expect(of('application.accepted').map((entry) => (entry as { actor_kind?: string }).actor_kind)).toEqual([
      'system',
      'system',
      'operator',
    ]);
    expect(of('application.rejected')).toMatchObject([{ customer_id: customerId, actor_kind: 'operator', reason: '与信のため' }]);
  });

  it('shows a customer what the vendor imported of it, and no one customer what was imported in all', () => {
    expect(of('customer.imported').filter((entry) => entry.customer_id === customerId)).toMatchObject([{ actor_kind: 'system' }]);
    expect(of('customers.imported')).toMatchObject([
      { customer_id: null, after: { created: expect.any(Number) as number } },
      { customer_id: null },
    ]);
  });
});
