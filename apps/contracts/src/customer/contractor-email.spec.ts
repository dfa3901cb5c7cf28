import {
  CancelContractorEmail,
  ConfirmContractorEmail,
  type ConfirmedContractorEmailView,
  ContractorEmailLink,
  ContractorEmailNotice,
  type CustomerView,
  GetCustomer,
  type LinkState,
  type PendingEmailView,
  ReadContractorEmailLink,
  RequestContractorEmail,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { answered, times } from '@csite/testing';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';

const fresh = 'atarashii@sumple-data.example';

describe('E-mail変更', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let present: string;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    await site.world.replica('contracts');
    owner = await site.as(numbers.monthly);
    present = (await read()).contractor.email;
  });
  afterEach(() => site.stop());

  const read = (who = owner): Promise<CustomerView> => site.world.bus.ask(GetCustomer, {}, who);
  const request = (email = fresh, who = owner): Promise<PendingEmailView> =>
    site.world.bus.ask(RequestContractorEmail, { email }, { ...who, idempotencyKey: newId() });
  const confirm = (token: string): Promise<ConfirmedContractorEmailView> =>
    site.world.bus.ask(ConfirmContractorEmail, { token }, { idempotencyKey: newId() });
  const stateOf = async (token: string): Promise<LinkState> =>
    (await site.world.bus.ask(ReadContractorEmailLink, { token })).state;
  const mailed = async (): Promise<string[]> => {
    await site.world.settled();
    const mails = await site.world.events(ContractorEmailLink.subject);
    return mails.map(({ data }) => (data as { token: string }).token);
  };
  const notices = async (): Promise<unknown[]> => {
    await site.world.settled();
    return (await site.world.events(ContractorEmailNotice.subject)).map(({ data }) => data);
  };

  it('is not asked for by a session that was left open: who is there is asked first', async () => {
    const left = await site.as(numbers.monthly, 'owner', { confirmedAt: site.world.clock.now().epochMilliseconds / 1000 - 601 });
    await expect(request(fresh, left)).rejects.toMatchObject({ code: 'session.confirmation-required' });
    expect(await read()).not.toHaveProperty('pendingEmail');
  });

  it('is pending until the link is confirmed: receipts go to the old address, which is told', async () => {
    const pending = await request();
    expect(pending).toMatchObject({ email: fresh, expiresAt: '2025-03-11T10:00:00.000+09:00' });
    expect(await read()).toMatchObject({ contractor: { email: present }, pendingEmail: pending, version: 1 });
    expect(await notices()).toMatchObject([{ to: { address: present }, step: 'requested', email: fresh }]);

    const [token = ''] = await mailed();
    expect(await stateOf(token)).toBe('valid');
    expect(await confirm(token)).toEqual({ email: fresh, changed: true });
    const after = await read();
    expect(after).toMatchObject({ contractor: { email: fresh }, version: 2 });
    expect(after).not.toHaveProperty('pendingEmail');
    expect((await notices())[1]).toMatchObject({ to: { address: present }, step: 'changed' });
    expect(await site.world.sql('contracts', 'select kind, before, after from customer_history')).toMatchObject([
      { kind: 'contractor-email', before: { email: present }, after: { email: fresh } },
    ]);
    expect(await stateOf(token)).toBe('used');
    expect(await confirm(token)).toEqual({ email: fresh, changed: false });
  });

  it('keeps of the link its hash alone', async () => {
    await request();
    const [token = ''] = await mailed();
    const rows = await site.world.sql('contracts', 'select c::text as row from contractor_email_change c');
    expect(JSON.stringify(rows)).not.toContain(token);
    const outbox = await site.world.sql('contracts', 'select o::text as row from outbox o');
    expect(JSON.stringify(outbox)).not.toContain(token);
  });

  it('works for 24 hours and not longer', async () => {
    await request();
    const [token = ''] = await mailed();
    await site.world.clock.set('2025-03-11T10:00:01+09:00');
    expect(await stateOf(token)).toBe('expired');
    expect(await failureOf(confirm(token))).toMatchObject({ kind: 'gone', code: 'link.expired' });
    expect(await read()).not.toHaveProperty('pendingEmail');
  });

  it('is void when cancelled, or when another is asked for', async () => {
    await request();
    await request('mou-hitotsu@sumple-data.example');
    const [first = '', second = ''] = await mailed();
    expect(await failureOf(confirm(first))).toMatchObject({ code: 'link.expired' });
    const cancelled = await site.world.bus.ask(CancelContractorEmail, {}, { ...owner, idempotencyKey: newId() });
    expect(cancelled).toEqual(await read());
    expect(cancelled).not.toHaveProperty('pendingEmail');
    expect(await failureOf(confirm(second))).toMatchObject({ code: 'link.expired' });
  });

  it('confirmed by fifty at once at two replicas happens once', async () => {
    await request();
    const [token = ''] = await mailed();
    const outcomes = await Promise.all(times(50, () => answered(() => confirm(token))));
    // The one that did it may have been without an answer, and have come again.
    expect(outcomes.filter(({ changed }) => changed).length).toBeLessThanOrEqual(1);
    expect(new Set(outcomes.map(({ email }) => email))).toEqual(new Set([fresh]));
    expect((await read()).version).toBe(2);
    expect(await site.world.sql('contracts', 'select kind from customer_history')).toHaveLength(1);
  });

  it('asked for by many at once leaves one pending', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((each) => request(`m${each}@sumple-data.example`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    const states = await Promise.all((await mailed()).map(stateOf));
    expect(states.sort()).toEqual(['expired', 'expired', 'expired', 'valid']);
  });

  it('is refused to the present address, beyond five an hour, and to roles that change no contracts', async () => {
    expect(await failureOf(request(present.toUpperCase()))).toMatchObject({ code: 'contractor-email.unchanged' });
    for (const role of ['billing', 'viewer'] as const)
      expect((await failureOf(request(fresh, await site.as(numbers.monthly, role)))).kind).toBe('forbidden');
    for (const each of [1, 2, 3, 4, 5]) await request(`m${each}@sumple-data.example`);
    expect(await failureOf(request())).toMatchObject({ kind: 'too-many', code: 'contractor-email.too-many' });
    await site.world.clock.set('2025-03-10T11:00:01+09:00');
    expect(await request()).toMatchObject({ email: fresh });
  });

  it('knows no other link, and shows no other customer what is pending', async () => {
    await request();
    expect(await failureOf(confirm('no-such-token'))).toMatchObject({ kind: 'not-found', code: 'link.unknown' });
    expect(await read(await site.as(numbers.annual))).not.toHaveProperty('pendingEmail');
  });
});
