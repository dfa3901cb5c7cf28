import { EnrolOperator, PassSecondFactor, ReadOwnOperator, RefreshOperatorSession, ResetOperatorFactors } from '@csite/protocol';
import { newId } from '@csite/values';
import { decodeJwt } from 'jose';
import { CodeApp } from '../test/code-app';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';

describe('the second step of an operator', () => {
  let identity: IdentityWorld;
  let hanako: OperatorPerson;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    hanako = await OperatorPerson.made(identity, `${newId()}@vendor.example`);
  });

  const sessions = (): Promise<{ end_reason: string | null }[]> =>
    identity.world.sql(
      'identity',
      `select end_reason from session join operator on operator.id = operator_id where login = '${hanako.email}'`,
    );

  it('is set up at the first log-in, before which no session opens', async () => {
    const { challenge, secret, uri } = await hanako.toEnrol();
    expect(uri).toContain(encodeURIComponent(hanako.email));
    const wrong = { challenge, name: 'スマートフォン', code: '000000' };
    expect(await failureOf(identity.world.bus.ask(EnrolOperator, wrong))).toMatchObject({ code: 'factor.code-wrong' });
    expect(await sessions()).toEqual([]);
    const right = { ...wrong, code: new CodeApp(secret).code() };
    const session = await identity.world.bus.ask(EnrolOperator, right);
    expect(session.backupCodes).toHaveLength(10);
    const { accessToken: token } = session;
    expect(await identity.world.bus.ask(ReadOwnOperator, {}, { token })).toEqual(session.operator);
    expect(await sessions()).toHaveLength(1);
  });

  it('is set up once: who began at the same time finds it done', async () => {
    const both = await Promise.all([hanako.toEnrol(), hanako.toEnrol()]);
    const tries = both.map(({ challenge, secret }) =>
      identity.world.bus.ask(EnrolOperator, { challenge, name: 'スマートフォン', code: new CodeApp(secret).code() }),
    );
    const done = await Promise.allSettled(tries);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const each of done) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'challenge.expired' });
  });

  it('is asked for at every later log-in; a code, and a challenge, work once', async () => {
    await hanako.enrol();
    const asked = await hanako.toShow();
    expect(asked.methods).toEqual(['totp', 'backup-code']);
    const { challenge } = asked;
    const wrong = { challenge, method: 'totp' as const, code: '000000' };
    expect(await failureOf(hanako.pass(wrong))).toMatchObject({ code: 'session.second-factor-rejected' });
    await expect(hanako.pass({ ...wrong, code: hanako.app.code() })).resolves.toBeDefined();
    const [code = ''] = hanako.codes;
    const again = { challenge, method: 'backup-code' as const, code };
    expect(await failureOf(hanako.pass(again))).toMatchObject({ code: 'challenge.expired' });
    const next = await hanako.toShow();
    const used = { challenge: next.challenge, method: 'totp' as const, code: hanako.app.lastCode() };
    expect(await failureOf(hanako.pass(used))).toMatchObject({ code: 'session.second-factor-rejected' });
    await expect(hanako.pass({ ...again, challenge: next.challenge })).resolves.toBeDefined();
  });

  it('is one session when it is repeated under its key', async () => {
    await hanako.enrol();
    const { challenge } = await hanako.toShow();
    const proof = { challenge, method: 'backup-code' as const, code: hanako.codes[0] ?? '' };
    const same = { idempotencyKey: newId() };
    const [one, again] = [await hanako.pass(proof, same), await hanako.pass(proof, same)];
    expect(decodeJwt(again.accessToken).sid).toBe(decodeJwt(one.accessToken).sid);
  });

  it('is none of an account’s door, and neither step stands in for the other', async () => {
    const { challenge } = await hanako.toEnrol();
    const shown = { method: 'totp' as const, code: '123456' };
    expect(await failureOf(hanako.pass({ challenge, ...shown }))).toMatchObject({ code: 'challenge.expired' });
    await hanako.enrol();
    const asked = await hanako.toShow();
    const proof = { challenge: asked.challenge, method: 'totp' as const, code: hanako.app.code() };
    expect(await failureOf(identity.world.bus.ask(PassSecondFactor, proof))).toMatchObject({ code: 'challenge.expired' });
    const enrol = { challenge: asked.challenge, name: 'n', code: '123456' };
    expect(await failureOf(identity.world.bus.ask(EnrolOperator, enrol))).toMatchObject({ code: 'challenge.expired' });
  });

  it('ends with the password that it followed, and after some minutes', async () => {
    const { challenge, secret } = await hanako.toEnrol();
    await identity.pass(15 * 60 + 1);
    const late = { challenge, name: 'スマートフォン', code: new CodeApp(secret).code() };
    expect(await failureOf(identity.world.bus.ask(EnrolOperator, late))).toMatchObject({
      kind: 'gone',
      code: 'challenge.expired',
    });
    const fresh = await hanako.toEnrol();
    await identity.world.sql('identity', `update operator set password_hash = 'another' where login = '${hanako.email}'`);
    const stale = { ...late, challenge: fresh.challenge, code: new CodeApp(fresh.secret).code() };
    expect(await failureOf(identity.world.bus.ask(EnrolOperator, stale))).toMatchObject({ code: 'challenge.expired' });
  });

  it('is set up anew after a reset from the command line, which ends the operator’s sessions and is on record', async () => {
    const { accessToken: token, refreshToken } = await hanako.enrol();
    const codes = [...hanako.codes];
    const { operatorId } = await identity.world.bus.ask(ResetOperatorFactors, { email: hanako.email.toUpperCase() });
    expect(await sessions()).toEqual([{ end_reason: 'factors' }]);
    expect(await failureOf(identity.world.bus.ask(ReadOwnOperator, {}, { token }))).toMatchObject({ code: 'session.ended' });
    const renewal = identity.world.bus.ask(RefreshOperatorSession, { refreshToken });
    expect(await failureOf(renewal)).toMatchObject({ code: 'session.ended' });
    const entries = await identity.world.sql(
      'identity',
      `select actor_kind, customer_id from audit_entry where act = 'factors.reset' and subject_id = '${operatorId}'`,
    );
    expect(entries).toEqual([{ actor_kind: 'system', customer_id: null }]);
    await hanako.enrol();
    expect(hanako.codes).not.toEqual(codes);
    const { challenge } = await hanako.toShow();
    const old = { challenge, method: 'backup-code' as const, code: codes[0] ?? '' };
    expect(await failureOf(hanako.pass(old))).toMatchObject({ code: 'session.second-factor-rejected' });
  });

  it('is set up once by one challenge, also after a reset: what was spent before it stays so', async () => {
    const { challenge, secret } = await hanako.toEnrol();
    const app = new CodeApp(secret);
    const words = { challenge, name: 'スマートフォン' };
    await identity.world.bus.ask(EnrolOperator, { ...words, code: app.code() });
    await identity.world.bus.ask(ResetOperatorFactors, { email: hanako.email });
    const again = identity.world.bus.ask(EnrolOperator, { ...words, code: app.code() });
    expect(await failureOf(again)).toMatchObject({ kind: 'gone', code: 'challenge.expired' });
    await expect(hanako.enrol()).resolves.toBeDefined();
  });

  it('cannot be reset of nobody, nor by anybody who is logged in', async () => {
    const nobody = identity.world.bus.ask(ResetOperatorFactors, { email: 'nobody@vendor.example' });
    expect(await failureOf(nobody)).toMatchObject({ kind: 'not-found', code: 'operator.unknown' });
    expect(await failureOf(hanako.first({ password: `${goodPassword}!` }))).toMatchObject({ code: 'session.rejected' });
  });
});
