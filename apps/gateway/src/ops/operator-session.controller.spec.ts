import { everyone, operators } from '@csite/messaging';
import {
  CreateOperatorSession,
  EnrolOperator,
  PassOperatorSecondFactor,
  EndOperatorSession,
  type EndSessionRequest,
  type OperatorSessionView,
  ReadOwnOperator,
  RefreshOperatorSession,
  unauthenticated,
} from '@csite/protocol';
import { GatewayWorld, hanako } from '../test/gateway-world';

const operator = { operatorId: hanako.operatorId, name: hanako.name, email: hanako.email };
const login = { email: hanako.email, password: 'correct horse battery' };
const proof = { challenge: 'c', method: 'totp', code: '123456' };
const names = ['__Host-csite-ops-access', '__Host-csite-ops-refresh', '__Host-csite-ops-csrf'];

describe('The session of an operator in a browser', () => {
  let world: GatewayWorld;
  const ended: EndSessionRequest[] = [];
  const session = async (): Promise<OperatorSessionView> => ({
    accessToken: await world.tokenOf(hanako),
    expiresIn: 300,
    refreshToken: 'refresh-1',
    refreshExpiresAt: Temporal.Now.instant().add({ hours: 12 }).toString(),
    operator,
  });

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(CreateOperatorSession, everyone, () => {
      throw unauthenticated('session.second-factor', { ja: '続けて。', en: 'Go on.' }, { data: { challenge: 'c' } });
    });
    await world.answering(PassOperatorSecondFactor, everyone, session);
    await world.answering(EnrolOperator, everyone, async () => ({ ...(await session()), backupCodes: [{ code: 'AB2C' }] }));
    await world.answering(RefreshOperatorSession, everyone, ({ refreshToken }) => {
      if (refreshToken === 'refresh-1') return session();
      throw unauthenticated('session.ended', { ja: 'ログインしてください。', en: 'Log in.' });
    });
    await world.answering(EndOperatorSession, everyone, (request) => {
      ended.push(request);
      return {};
    });
    await world.answering(ReadOwnOperator, operators(), (_request, call) => ({ ...operator, name: call.operator.name }));
  });
  afterAll(() => world.stop());

  const pairsOf = (answer: Response): string[] => answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  const loggedIn = async (): Promise<{ cookie: string; 'x-csrf-token': string }> => {
    const pairs = pairsOf(await world.send('POST', '/api/v1/ops/sessions/second-factor', proof));
    return { cookie: pairs.join('; '), 'x-csrf-token': pairs[2]?.split('=')[1] ?? '' };
  };
  const send = (method: string, path: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${world.url}/api/v1/ops/${path}`, { method, headers });

  it('does not begin with address and password alone', async () => {
    const answer = await world.send('POST', '/api/v1/ops/sessions', login);
    expect([answer.status, pairsOf(answer)]).toEqual([401, []]);
    expect(await answer.json()).toMatchObject({ code: 'session.second-factor', challenge: 'c' });
  });

  it('begins with the code app that is set up, too, and tells the backup codes but no refresh token', async () => {
    const words = { challenge: 'c', name: 'スマートフォン', code: '123456' };
    const answer = await world.send('POST', '/api/v1/ops/sessions/enrolments', words);
    expect([answer.status, pairsOf(answer).length]).toEqual([201, 3]);
    const told = { accessToken: expect.any(String) as string, expiresIn: 300, operator, backupCodes: [{ code: 'AB2C' }] };
    expect(await answer.json()).toEqual(told);
  });

  it('begins with the second step, in cookies of its own', async () => {
    const answer = await world.send('POST', '/api/v1/ops/sessions/second-factor', proof);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ accessToken: expect.any(String) as string, expiresIn: 300, operator });
    expect(pairsOf(answer).map((pair) => pair.split('=', 1)[0])).toEqual(names);
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/Path=\/;.*Secure; SameSite=Strict/);
  });

  it('takes no subdomain: operators belong to no customer', async () => {
    const answer = await world.send('POST', '/api/v1/ops/sessions', { ...login, subdomain: 'sumple' });
    expect(answer.status).toBe(400);
  });

  it('reads who it is', async () => {
    const { cookie } = await loggedIn();
    expect(await (await send('GET', 'me', { cookie })).json()).toEqual(operator);
  });

  it('is renewed by its refresh cookie and the CSRF token', async () => {
    const { cookie, ...csrf } = await loggedIn();
    expect((await send('POST', 'sessions/refresh', { cookie })).status).toBe(403);
    const answer = await send('POST', 'sessions/refresh', { cookie, ...csrf });
    expect(answer.status).toBe(201);
    expect(pairsOf(answer)).toContain(`__Host-csite-ops-csrf=${csrf['x-csrf-token']}`);
  });

  it('loses its cookies, and no others, when identity refuses to renew it', async () => {
    const cookie = '__Host-csite-ops-refresh=stolen; __Host-csite-ops-csrf=c';
    const answer = await send('POST', 'sessions/refresh', { cookie, 'x-csrf-token': 'c' });
    expect([answer.status, pairsOf(answer)]).toEqual([401, names.map((name) => `${name}=`)]);
  });

  it('ends at log-out', async () => {
    const answer = await send('DELETE', 'sessions/current', await loggedIn());
    expect([answer.status, pairsOf(answer)]).toEqual([204, names.map((name) => `${name}=`)]);
    expect(ended).toEqual([{ refreshToken: 'refresh-1' }]);
  });
});
