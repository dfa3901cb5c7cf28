import type { CreateQuoteRequest } from '@csite/protocol';
import { numbers } from '../test/contracts.world';
import { byCard, name, users } from '../test/rival-asked';
import { type Command, type Outcome, rivalCustomers, RivalContracts } from '../test/rival-contracts';

const { monthly, annual } = numbers;
const NOW = '2025-03-10T10:00:00+09:00';
/** One replica's clock stands a second before the other's, on which something falls due. */
const MIDNIGHT = ['2025-03-31T23:59:59+09:00', '2025-04-01T00:00:00+09:00'] as const;
const NEW_YEAR = ['2025-12-31T23:59:59+09:00', '2026-01-01T00:00:00+09:00'] as const;

/** As in interleavings.spec.ts, of commands with due work and with imports. */
describe('two replicas', () => {
  let site: RivalContracts;
  beforeAll(async () => {
    site = await RivalContracts.start(NOW);
  });
  beforeEach(() => site.begin(NOW));
  afterAll(() => site.stop());

  const either = (...said: readonly [string, string]): Outcome => ({ said, wrong: [] });
  const submission = async (asked: CreateQuoteRequest, { replaces }: { replaces?: string } = {}): Promise<Command> =>
    site.submit(monthly, await site.quote(monthly, asked), replaces === undefined ? {} : { replaces });
  const correction = (): Promise<Command> =>
    site.importOf(rivalCustomers().map((line) => line.replaceAll('"quantity": 50', '"quantity": 55')));

  /** Here the other is interrupted at every statement too. */
  it('of which one withdraws what falls due at the other: it is withdrawn or applied', async () => {
    const application = await site.apply(monthly, users(45));
    site.setClocks(...MIDNIGHT);
    const withdrawal = site.withdraw(monthly, application);
    expect(await site.meet(withdrawal, site.due('apply-application'), 2)).toEqual(
      either('withdrawn, done', 'application.ended, done'),
    );
  }, 120_000);

  it('of which one replaces what falls due at the other: it is replaced or applied', async () => {
    const { applicationId: replaces } = await site.apply(monthly, users(45));
    site.setClocks(MIDNIGHT[0]);
    const replacement = await submission(users(60), { replaces });
    site.setClocks(...MIDNIGHT);
    expect(await site.meet(replacement, site.due('apply-application'))).toEqual(
      either('applied, done', 'application.not-replaceable, done'),
    );
  });

  it('at which one application falls due: it is applied once', async () => {
    await site.apply(monthly, users(45));
    site.setClocks(MIDNIGHT[1]);
    expect(await site.meet(site.due('apply-application'), site.due('apply-application'))).toEqual(
      either('done, done', 'done, done'),
    );
  });

  it('of which one withdraws what the other applies with a renewal: the contract renews with it or without', async () => {
    const application = await site.apply(annual, byCard);
    site.setClocks(...NEW_YEAR);
    const withdrawal = site.withdraw(annual, application);
    expect(await site.meet(withdrawal, site.due('renew-contract'))).toEqual(either('withdrawn, done', 'application.ended, done'));
  });

  it('of which one applies what the other applies with a renewal: it is applied once', async () => {
    await site.apply(annual, byCard);
    site.setClocks(NEW_YEAR[1]);
    expect(await site.meet(site.due('apply-application'), site.due('renew-contract'))).toEqual(
      either('done, done', 'done, done'),
    );
  });

  it('of which one announces a renewal and the other renews, both late: each happens once', async () => {
    site.setClocks(NEW_YEAR[1]);
    expect(await site.meet(site.due('announce-renewal'), site.due('renew-contract'))).toEqual(either('done, done', 'done, done'));
  });

  it('of which an operator rejects at one what falls due at the other: it is rejected or applied', async () => {
    const application = await site.apply(monthly, users(45));
    site.setClocks(...MIDNIGHT);
    const rejection = site.reject(application);
    expect(await site.meet(rejection, site.due('apply-application'))).toEqual(
      either('rejected, done', 'application.ended, done'),
    );
  });

  it('of which an operator rejects at one what the other applies with a renewal: the contract renews with it or without', async () => {
    const application = await site.apply(annual, byCard);
    site.setClocks(...NEW_YEAR);
    const rejection = site.reject(application);
    expect(await site.meet(rejection, site.due('renew-contract'))).toEqual(either('rejected, done', 'application.ended, done'));
  });

  it('of which one corrects by import what the other submits a change of: the quote holds or is stale', async () => {
    expect(await site.meet(await correction(), await submission(users(60)))).toEqual(
      either('done, quote.stale', 'done, applied'),
    );
  });

  it('of which one corrects by import what falls due at the other: both have their effect', async () => {
    await site.apply(monthly, users(45));
    site.setClocks(...MIDNIGHT);
    expect(await site.meet(await correction(), site.due('apply-application'))).toEqual(either('done, done', 'done, done'));
  });

  it('of which one corrects by import what the other renames: both have their effect', async () => {
    expect(await site.meet(await correction(), await submission(name('neo', '株式会社新')))).toEqual(
      either('done, quote.stale', 'done, applied'),
    );
  });

  it('that take in two imports: one after the other', async () => {
    expect(await site.meet(await correction(), await site.importOf(rivalCustomers().toReversed()))).toEqual(
      either('done, done', 'done, done'),
    );
  });
});
