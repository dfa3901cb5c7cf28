import type { CreateQuoteRequest } from '@csite/protocol';
import { numbers } from '../test/contracts.world';
import { chatByYear, disk, name, premium, users } from '../test/rival-asked';
import { type Command, type Outcome, RivalContracts } from '../test/rival-contracts';

const { monthly, annual } = numbers;
const NOW = '2025-03-10T10:00:00+09:00';

/** At whichever statement one replica is interrupted by the other: it ends as if one command had come after the other. */
describe('two replicas', () => {
  let site: RivalContracts;
  beforeAll(async () => {
    site = await RivalContracts.start(NOW);
  });
  beforeEach(() => site.begin(NOW));
  afterAll(() => site.stop());

  const either = (...said: readonly [string, string]): Outcome => ({ said, wrong: [] });
  const submission = async (
    asked: CreateQuoteRequest,
    { of = monthly, replaces }: { of?: string; replaces?: string } = {},
  ): Promise<Command> => site.submit(of, await site.quote(of, asked), replaces === undefined ? {} : { replaces });

  it('that submit one quote: one applies, the other is told', async () => {
    const quote = await site.quote(monthly, users(60));
    const [one, two] = [site.submit(monthly, quote), site.submit(monthly, quote)];
    expect(await site.meet(one, two)).toEqual(either('applied, quote.used', 'quote.used, applied'));
  });

  it('that are sent one submission under one key: both answer the same', async () => {
    const command = site.submit(monthly, await site.quote(monthly, users(60)), { key: 'one key' });
    expect(await site.meet(command, command)).toEqual(either('applied, applied', 'applied, applied'));
  });

  it('that submit two increases: the later gets a fresh quote', async () => {
    const [one, two] = [await submission(users(60)), await submission(users(70))];
    expect(await site.meet(one, two)).toEqual(either('applied, quote.stale', 'quote.stale, applied'));
  });

  it('that submit two reductions: one is open', async () => {
    const [one, two] = [await submission(users(45)), await submission(users(46))];
    expect(await site.meet(one, two)).toEqual(either('scheduled, application.open-exists', 'application.open-exists, scheduled'));
  });

  it('that submit more users and another plan: the later gets a fresh quote', async () => {
    expect(await site.meet(await submission(users(60)), await submission(premium))).toEqual(
      either('applied, quote.stale', 'quote.stale, applied'),
    );
  });

  it('that submit fewer users and another plan: both hold, in either order', async () => {
    expect(await site.meet(await submission(users(45)), await submission(premium))).toEqual(
      either('scheduled, applied', 'quote.stale, applied'),
    );
  });

  it('that replace and withdraw one application: it ends once', async () => {
    const first = await site.apply(monthly, users(45));
    const replacement = await submission(users(46), { replaces: first.applicationId });
    expect(await site.meet(replacement, site.withdraw(monthly, first))).toEqual(
      either('scheduled, application.ended', 'application.not-replaceable, withdrawn'),
    );
  });

  it('that replace one application: one does', async () => {
    const { applicationId: replaces } = await site.apply(monthly, users(45));
    const [one, two] = [await submission(users(46), { replaces }), await submission(users(60), { replaces })];
    expect(await site.meet(one, two)).toEqual(
      either('scheduled, application.not-replaceable', 'application.not-replaceable, applied'),
    );
  });

  it('that withdraw one application: one does', async () => {
    const withdrawal = site.withdraw(monthly, await site.apply(monthly, users(45)));
    expect(await site.meet(withdrawal, withdrawal)).toEqual(
      either('withdrawn, application.ended', 'application.ended, withdrawn'),
    );
  });

  it('that are sent one withdrawal under one key: both answer the same', async () => {
    const withdrawal = site.withdraw(monthly, await site.apply(monthly, users(45)), 'one key');
    expect(await site.meet(withdrawal, withdrawal)).toEqual(either('withdrawn, withdrawn', 'withdrawn, withdrawn'));
  });

  it('of which one changes the terms of a contract and the other the name of its customer: the later sees the earlier', async () => {
    const [terms, renaming] = [await submission(chatByYear, { of: annual }), await submission(name('neo', '新'), { of: annual })];
    expect(await site.meet(terms, renaming)).toEqual(either('scheduled, applied', 'quote.stale, applied'));
  });

  it('that rename one customer, each from another contract: the later gets a fresh quote', async () => {
    const [one, two] = ['neo', 'chatluck'].map((product) => submission(name(product, `株式会社${product}`), { of: annual }));
    if (one && two) expect(await site.meet(await one, await two)).toEqual(either('applied, quote.stale', 'quote.stale, applied'));
  });

  it('of which one withdraws what an operator accepts at the other: it is withdrawn or applied', async () => {
    const waiting = await site.apply(monthly, disk(2));
    const [withdrawal, acceptance] = [site.withdraw(monthly, waiting), site.accept(waiting)];
    expect(await site.meet(withdrawal, acceptance)).toEqual(either('withdrawn, application.ended', 'application.ended, applied'));
  });

  it('of which one withdraws what an operator rejects at the other: it ends once', async () => {
    const waiting = await site.apply(monthly, disk(2));
    const [withdrawal, rejection] = [site.withdraw(monthly, waiting), site.reject(waiting)];
    expect(await site.meet(withdrawal, rejection)).toEqual(either('withdrawn, application.ended', 'application.ended, rejected'));
  });

  it('of which one replaces what an operator accepts at the other: it is replaced or applied', async () => {
    const waiting = await site.apply(monthly, disk(2));
    const replacement = await submission(disk(3), { replaces: waiting.applicationId });
    const said = either('submitted, application.ended', 'application.not-replaceable, applied');
    expect(await site.meet(replacement, site.accept(waiting))).toEqual(said);
  });

  it('of which one accepts and the other rejects: the first decides', async () => {
    const waiting = await site.apply(monthly, disk(2));
    const [acceptance, rejection] = [site.accept(waiting), site.reject(waiting)];
    expect(await site.meet(acceptance, rejection)).toEqual(
      either('applied, application.decided', 'application.decided, rejected'),
    );
  });

  it('of which one accepts what makes the quote of the other stale: the later sees the earlier', async () => {
    const waiting = await site.apply(monthly, disk(2));
    const said = either('applied, quote.stale', 'applied, applied');
    expect(await site.meet(site.accept(waiting), await submission(users(60)))).toEqual(said);
  });
});
