import { type ApplicationView, ApplicationRejected, GetApplication, WithdrawApplication } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { ContractsWorld, failureOf } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';

const numbers = freshNumbers(4);
/** 20 users of NEO by the month, or what an import corrects it to. */
const line = (number: string, corrected: object = {}): string =>
  customerLine(number, ({ contracts: [contract] }) => Object.assign(contract, corrected));
const users = (quantity: number): object => ({ lines: [{ code: 'KNEOJST1MB001', quantity }] });

describe('an import of a contract with an open application', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.empty('2025-03-10T10:00:00+09:00');
    await site.importCatalogue();
    await site.importCustomers(numbers.map((number) => line(number)));
  });
  afterAll(() => site.stop());

  const next = async (): Promise<{ number: string; owner: Outgoing }> => {
    const number = numbers.pop() ?? '';
    return { number, owner: await site.as(number) };
  };
  const read = ({ applicationId }: ApplicationView, owner: Outgoing): Promise<ApplicationView> =>
    site.world.bus.ask(GetApplication, { applicationId }, owner);
  const told = async ({ applicationId }: ApplicationView): Promise<unknown[]> => {
    await site.world.settled();
    return (await site.world.events(ApplicationRejected.subject)).filter(({ aggregateId }) => aggregateId === applicationId);
  };

  it('ends it when its ground moved: with a reason, told once, never applied, open to apply anew', async () => {
    const { number, owner } = await next();
    const application = await site.apply(15, owner);
    expect(application.state).toBe('scheduled');
    await site.importCustomers([line(number, users(30))]);

    const ended = await read(application, owner);
    expect(ended).toMatchObject({ state: 'rejected', withdrawable: false });
    expect(ended.rejection).toContain('改めてお申し込みください');
    expect(ended.rejection).toContain('apply again');
    expect(await told(application)).toHaveLength(1);
    const { applicationId } = application;
    const withdrawal = site.world.bus.ask(WithdrawApplication, { applicationId }, owner);
    expect((await failureOf(withdrawal)).code).toBe('application.ended');
    const anew = await site.apply(25, owner);
    await site.world.clock.set('2025-04-02T10:00:00+09:00');
    await site.world.settled();
    expect((await site.contract(owner)).users).toBe(25);
    expect([(await read(application, owner)).state, (await read(anew, owner)).state]).toEqual(['rejected', 'applied']);
  });

  it.each([
    ['says nothing of what was quoted', { startedOn: '2022-05-01', usersInUse: 6 }],
    ['moves its environment', { subdomain: 'moved-away' }],
  ])('leaves it alone when it %s', async (_what, corrected) => {
    const { number, owner } = await next();
    const application = await site.apply(15, owner);
    await site.importCustomers([line(number, corrected)]);
    expect([(await read(application, owner)).state, await told(application)]).toEqual(['scheduled', []]);
  });

  it('leaves a change of the name alone, which costs nothing', async () => {
    const { number, owner } = await next();
    const name = { kind: 'legal-name', company: '新社名株式会社', companyKana: 'シンシャメイカブシキガイシャ' } as const;
    const application = await site.applyFor(name, owner);
    await site.importCustomers([line(number, users(30))]);
    expect((await read(application, owner)).state).toBe(application.state);
  });
});
