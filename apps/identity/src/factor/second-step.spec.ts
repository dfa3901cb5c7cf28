import {
  AddTotp,
  ChallengeTotp,
  ConfirmPasswordReset,
  ListFactors,
  RemoveFactor,
  RenewBackupCodes,
  SecurityNotice,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { CodeApp } from '../test/code-app';
import { FactorPerson } from '../test/factor-person';
import { failureOf, IdentityWorld } from '../test/identity-world';

const limits = { LIMIT_SECOND_STEP_PER_ACCOUNT: '5,60,900,86400' };
const rejected = { kind: 'unauthenticated', code: 'session.second-factor-rejected' };

/** Two replicas throughout. */
describe('a log-in with a second step', () => {
  let identity: IdentityWorld;
  beforeAll(async () => {
    identity = await IdentityWorld.start(limits);
  });
  afterAll(() => identity.stop());

  const withCodeApp = async (): Promise<{ person: FactorPerson; app: CodeApp; token: string; codes: string[] }> => {
    const person = await FactorPerson.at(identity);
    const { accessToken: token } = await person.logIn();
    const { app, added } = await person.addCodeApp(token);
    return { person, app, token, codes: (added.backupCodes ?? []).map(({ code }) => code) };
  };

  it('needs a code of the app, which works once', async () => {
    const { person, app } = await withCodeApp();
    const { challenge, methods } = await person.asked();
    expect(methods).toEqual(['totp', 'backup-code']);
    // The code that set the app up is used.
    expect(await failureOf(person.pass(challenge, 'totp', app.lastCode()))).toMatchObject(rejected);
    const code = app.code();
    expect((await person.pass(challenge, 'totp', code)).account.email).toBe(person.email);
    expect(await failureOf(person.pass((await person.asked()).challenge, 'totp', code))).toMatchObject(rejected);
  });

  it('tells of it only whoever knows the password', async () => {
    const { person } = await withCodeApp();
    expect(await failureOf(person.logIn('another good password'))).toMatchObject({ code: 'session.rejected' });
  });

  it('ends with its challenge: used once, for five minutes, and no longer than the password', async () => {
    const { person, app, codes } = await withCodeApp();
    const used = await person.asked();
    await person.pass(used.challenge, 'totp', app.code());
    const gone = { kind: 'gone', code: 'challenge.expired' };
    expect(await failureOf(person.pass(used.challenge, 'backup-code', codes[0] ?? ''))).toMatchObject(gone);
    const late = await person.asked();
    await identity.pass(301);
    expect(await failureOf(person.pass(late.challenge, 'backup-code', codes[0] ?? ''))).toMatchObject(gone);
    const old = await person.asked();
    await identity.world.sql('identity', `update account set password_hash = '$argon2id$' where id = $1`, [person.accountId]);
    expect(await failureOf(person.pass(old.challenge, 'backup-code', codes[0] ?? ''))).toMatchObject(gone);
    expect(await failureOf(person.pass('made up', 'backup-code', codes[0] ?? ''))).toMatchObject(gone);
  });

  it('takes a backup code in place of the app, each once, however it is typed', async () => {
    const { person, codes } = await withCodeApp();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    await expect(person.pass((await person.asked()).challenge, 'backup-code', typed)).resolves.toBeDefined();
    expect(await failureOf(person.pass((await person.asked()).challenge, 'backup-code', code))).toMatchObject(rejected);
  });

  it('stays when the password is set anew by a mailed link', async () => {
    const { person, app } = await withCodeApp();
    const token = await identity.forgotten(person.customer, person.email);
    const password = 'seven quiet umbrellas';
    await identity.world.bus.ask(ConfirmPasswordReset, { token, password });
    expect(await failureOf(person.logIn())).toMatchObject({ code: 'session.rejected' });
    const asked = await failureOf(person.logIn(password));
    expect(asked).toMatchObject({ code: 'session.second-factor' });
    const challenge = String(asked.body.data?.['challenge']);
    await expect(person.pass(challenge, 'totp', app.code())).resolves.toBeDefined();
  });

  it('lets nobody guess: of fifty codes at once five are looked at', async () => {
    const { person, codes } = await withCodeApp();
    const { challenge } = await person.asked();
    const guesses = Array.from({ length: 50 }, (_, index) => failureOf(person.pass(challenge, 'backup-code', `GUESS${index}`)));
    const outcomes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(outcomes.filter((code) => code === rejected.code)).toHaveLength(5);
    expect(await failureOf(person.pass(challenge, 'backup-code', codes[0] ?? ''))).toMatchObject({
      code: 'session.too-many-tries',
    });
  });

  it('keeps no secret in clear: neither the app’s nor a backup code', async () => {
    const { token, person, codes } = await withCodeApp();
    const { secret } = await identity.world.bus.ask(ChallengeTotp, {}, { token });
    const rows = await identity.world.sql(
      'identity',
      'select f::text as text from factor f union all select b::text from backup_code b',
    );
    const events = await identity.world.sql(
      'identity',
      'select o::text as text from outbox o union all select i::text from idempotency i',
    );
    const text = JSON.stringify([rows, events]);
    for (const clear of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) expect(text).not.toContain(clear);
    expect(person).toBeDefined();
  });

  it('is begun in the session that asked for the secret, with a code that is right', async () => {
    const person = await FactorPerson.at(identity);
    const [one, other] = [await person.logIn(), await person.logIn()];
    const { challenge, secret, uri } = await identity.world.bus.ask(ChallengeTotp, {}, { token: one.accessToken });
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    const add = (token: string, code: string): Promise<object> =>
      identity.world.bus.ask(AddTotp, { challenge, name: 'x', code }, { token });
    expect(await failureOf(add(other.accessToken, new CodeApp(secret).code()))).toMatchObject({ code: 'challenge.expired' });
    expect(await failureOf(add(one.accessToken, '12345'))).toMatchObject({ code: 'factor.code-wrong' });
    await expect(add(one.accessToken, new CodeApp(secret).code())).resolves.toMatchObject({ kind: 'totp' });
  });

  it('is changed by who confirmed the session only, and by nobody for another', async () => {
    const { person, token } = await withCodeApp();
    const [factor] = (await identity.world.bus.ask(ListFactors, {}, { token })).items;
    const stranger = await (await FactorPerson.at(identity)).logIn();
    const idempotencyKey = newId();
    const remove = (by: string): Promise<object> =>
      identity.world.bus.ask(RemoveFactor, { factorId: factor?.factorId ?? '' }, { token: by, idempotencyKey });
    expect(await failureOf(remove(stranger.accessToken))).toMatchObject({ kind: 'not-found', code: 'factor.unknown' });
    // Repeated under its key it is no failure.
    await remove(token);
    await remove(token);
    expect(await identity.world.bus.ask(ListFactors, {}, { token })).toEqual({ items: [], backupCodesLeft: 0 });
    expect(await failureOf(identity.world.bus.ask(RenewBackupCodes, {}, { token }))).toMatchObject({ code: 'factor.none' });
    await expect(person.logIn()).resolves.toBeDefined();
    await identity.world.settled();
    const mails = await identity.world.events(SecurityNotice.subject);
    const told = mails.map(({ data }) => data as { to: { address: string }; event: string });
    expect(told.filter(({ to }) => to.address === person.email).map(({ event }) => event)).toEqual(
      expect.arrayContaining(['factor-added', 'factor-removed']),
    );
  });

  it('renews backup codes: those before are void', async () => {
    const { person, token, codes } = await withCodeApp();
    const { items } = await identity.world.bus.ask(RenewBackupCodes, {}, { token });
    expect(items).toHaveLength(10);
    const { challenge } = await person.asked();
    expect(await failureOf(person.pass(challenge, 'backup-code', codes[0] ?? ''))).toMatchObject(rejected);
    await expect(person.pass(challenge, 'backup-code', items[0]?.code ?? '')).resolves.toBeDefined();
  });
});
