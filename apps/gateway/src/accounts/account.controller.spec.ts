import { accounts, type Call } from '@csite/messaging';
import { type AccountSummaryView, ChangeAccountRole, conflict, GetAccount, RemoveAccount, SessionRevoked } from '@csite/protocol';
import { GatewayWorld, taro } from '../test/gateway-world';

const accountId = '0197a2b0-0000-7000-8000-00000000000a';
const path = `/api/v1/accounts/${accountId}`;
const account = (version: number): AccountSummaryView => ({
  accountId,
  name: '港 花子',
  email: 'hanako@minato.example',
  role: 'viewer',
  state: 'active',
  createdAt: '2025-03-20T09:00:00.000+09:00',
  version,
});

describe('accounts over HTTP', () => {
  let world: GatewayWorld;
  let asked: object[];
  let owner: Record<string, string>;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    const access = accounts('owner');
    await world.answering(GetAccount, access, () => account(3));
    await world.answering(ChangeAccountRole, access, (words) => {
      asked.push({ ...words });
      if (words.version === 3) return { ...account(4), role: words.role };
      throw conflict('account.stale', { ja: '…', en: '…' }, { data: { current: account(3) } });
    });
    await world.answering(RemoveAccount, access, (words, call: Call) => {
      asked.push({ ...words, by: call.account.accountId });
      return {};
    });
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    asked = [];
    owner = await world.as('owner');
  });

  it('are edited from the version that their ETag names', async () => {
    const read = await world.get(path, owner);
    expect(read.headers.get('etag')).toMatch(/^"3-/);
    const edit = await world.send('PATCH', path, { role: 'billing' }, { ...owner, 'if-match': read.headers.get('etag') ?? '' });
    expect([edit.status, edit.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"4-/)]);
    expect(await edit.json()).toMatchObject({ role: 'billing', version: 4 });
    expect(asked).toEqual([{ accountId, role: 'billing', version: 3 }]);
  });

  it('answer a stale edit with 409 and what stands there now', async () => {
    const stale = await world.send('PATCH', path, { role: 'billing' }, { ...owner, 'if-match': '"2"' });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({ code: 'account.stale', current: account(3) });
  });

  it.each([
    ['without a version', undefined, 428, 'if-match.required'],
    ['with one that is none', 'x', 400, 'if-match.malformed'],
  ])('refuse an edit %s', async (_how, tag, status, code) => {
    const answer = await world.send('PATCH', path, { role: 'billing' }, { ...owner, ...(tag && { 'if-match': tag }) });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  it('take no version in the body, and no other field', async () => {
    for (const extra of [{ version: 3 }, { email: 'x@minato.example' }, { accountId }])
      expect((await world.send('PATCH', path, { role: 'billing', ...extra }, { ...owner, 'if-match': '"3"' })).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('are deleted with nothing to say, by owners alone', async () => {
    const done = await world.send('DELETE', path, '', owner);
    expect([done.status, await done.text()]).toEqual([204, '']);
    expect(asked).toEqual([{ accountId, by: taro.accountId }]);
    for (const role of ['manager', 'billing', 'viewer'] as const)
      expect((await world.send('DELETE', path, '', await world.as(role))).status).toBe(403);
    expect(asked).toHaveLength(1);
  });

  it('whose sessions have ended are out on both replicas', async () => {
    const replica = await world.replica();
    const token = { authorization: `Bearer ${await world.token({ sessionId: accountId })}` };
    expect((await fetch(`${replica}${path}`, { headers: token })).status).toBe(200);
    world.connection.publish(SessionRevoked.subject, JSON.stringify({ sessionId: accountId }));
    await world.connection.flush();
    for (const url of [world.url, replica]) {
      const until = Date.now() + 1000;
      let status = 200;
      while (status === 200 && Date.now() < until) status = (await fetch(`${url}${path}`, { headers: token })).status;
      expect(status).toBe(401);
    }
  });
});
