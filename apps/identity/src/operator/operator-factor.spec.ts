import {
  ChallengeConfirmation,
  ChallengePasskeyLogIn,
  ChallengeTotp,
  ConfirmSession,
  CreatePasskeySession,
  EndAccountSessions,
  ListFactors,
  OperatorNotice,
  RefreshOperatorSession,
  RemoveFactor,
  RenewBackupCodes,
  ResetOperatorFactors,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { addCodeApp, addPasskey } from '../test/add-factors';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';

const tenMinutes = 600;

describe('the factors of an operator', () => {
  let identity: IdentityWorld;
  let hanako: OperatorPerson;
  let token: string;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    hanako = await OperatorPerson.made(identity, `${newId()}@vendor.example`);
    token = (await hanako.enrol()).accessToken;
  });

  const list = async (): Promise<readonly { readonly kind: string; readonly factorId: string }[]> =>
    (await identity.world.bus.ask(ListFactors, {}, { token })).items;
  const remove = (factorId: string): Promise<object> => identity.world.bus.ask(RemoveFactor, { factorId }, { token });
  const refreshedAfter = async (seconds: number, refreshToken: string): Promise<string> => {
    await identity.pass(seconds);
    return (await identity.world.bus.ask(RefreshOperatorSession, { refreshToken })).accessToken;
  };

  it('are theirs to list and to add to: a second code app, a passkey, and the codes that they have', async () => {
    const { app } = await addCodeApp(identity, token);
    expect((await addPasskey(identity, token)).added).not.toHaveProperty('backupCodes');
    expect((await list()).map(({ kind }) => kind).sort()).toEqual(['passkey', 'totp', 'totp']);
    expect(await identity.world.bus.ask(ListFactors, {}, { token })).toMatchObject({ backupCodesLeft: 10 });
    const { challenge, methods } = await hanako.toShow();
    expect(methods).toEqual(['passkey', 'totp', 'backup-code']);
    await expect(hanako.pass({ challenge, method: 'totp', code: app.code() })).resolves.toBeDefined();
  });

  it('log in by a passkey after the password, of this site and once', async () => {
    const { passkey } = await addPasskey(identity, token);
    const { challenge, publicKey } = await hanako.toShow();
    if (!publicKey) throw new Error('no passkey was asked for');
    const evil = { challenge, method: 'passkey' as const, passkey: passkey.sign(publicKey, { origin: 'https://evil.example' }) };
    expect(await failureOf(hanako.pass(evil))).toMatchObject({ code: 'session.second-factor-rejected' });
    const proof = { ...evil, passkey: passkey.sign(publicKey) };
    await expect(hanako.pass(proof)).resolves.toBeDefined();
    expect(await failureOf(hanako.pass(proof))).toMatchObject({ kind: 'unauthenticated' });
  });

  it('open no door of accounts: a passkey alone logs no operator in, there or anywhere', async () => {
    const { passkey } = await addPasskey(identity, token);
    const { challenge, publicKey } = await identity.world.bus.ask(ChallengePasskeyLogIn, {});
    const enter = identity.world.bus.ask(CreatePasskeySession, { challenge, passkey: passkey.sign(publicKey) });
    expect(await failureOf(enter)).toMatchObject({ kind: 'unauthenticated', code: 'session.passkey-rejected' });
  });

  it('are never none: the last stays, as a password alone would set up the next', async () => {
    const [first] = await list();
    expect(await failureOf(remove(first?.factorId ?? ''))).toMatchObject({ kind: 'conflict', code: 'factor.last' });
    await addPasskey(identity, token);
    await remove(first?.factorId ?? '');
    expect(await list()).toMatchObject([{ kind: 'passkey' }]);
    expect((await hanako.toShow()).methods).toEqual(['passkey', 'backup-code']);
  });

  it('get new backup codes: those before are void', async () => {
    const [old = ''] = hanako.codes;
    const { items } = await identity.world.bus.ask(RenewBackupCodes, {}, { token });
    const { challenge } = await hanako.toShow();
    const show = (code: string): Promise<object> => hanako.pass({ challenge, method: 'backup-code', code });
    expect(await failureOf(show(old))).toMatchObject({ code: 'session.second-factor-rejected' });
    await expect(show(items[0]?.code ?? '')).resolves.toBeDefined();
  });

  it('are asked for again after ten minutes, before they or an account are changed; the password is not enough', async () => {
    const { passkey } = await addPasskey(identity, token);
    const { refreshToken } = await hanako.logIn();
    const stale = await refreshedAfter(tenMinutes - 1, refreshToken);
    await identity.pass(2);
    const account = { accountId: newId(), reason: '紛失' };
    const required = { kind: 'forbidden', code: 'session.confirmation-required' };
    const change = (by: string): Promise<object> => identity.world.bus.ask(EndAccountSessions, account, { token: by });
    expect(await failureOf(change(stale))).toMatchObject(required);
    expect(await failureOf(identity.world.bus.ask(ChallengeTotp, {}, { token: stale }))).toMatchObject(required);
    const asked = await identity.world.bus.ask(ChallengeConfirmation, {}, { token: stale });
    expect(asked.methods.map(({ method }) => method)).toEqual(['passkey', 'totp', 'backup-code']);
    const confirm = (words: object): Promise<{ accessToken: string }> =>
      identity.world.bus.ask(ConfirmSession, { challenge: asked.challenge, ...words }, { token: stale });
    expect(await failureOf(confirm({ password: goodPassword }))).toMatchObject({ code: 'confirmation.rejected' });
    if (!asked.publicKey) throw new Error('no passkey was asked for');
    const { accessToken } = await confirm({ method: 'passkey', passkey: passkey.sign(asked.publicKey) });
    expect(await failureOf(change(accessToken))).toMatchObject({ code: 'account.unknown' });
    await expect(identity.world.bus.ask(ChallengeTotp, {}, { token: accessToken })).resolves.toBeDefined();
  });

  it('are told to them as they change, from the first log-in on, also by the command line', async () => {
    const { added } = await addPasskey(identity, token);
    await identity.world.bus.ask(RenewBackupCodes, {}, { token });
    await remove(added.factorId);
    await identity.world.bus.ask(ResetOperatorFactors, { email: hanako.email });
    await identity.world.settled();
    const mails = (await identity.world.events(OperatorNotice.subject)).map(({ data }) => data);
    const own = mails.filter(({ to }) => (to as { address: string }).address === hanako.email);
    const events = ['backup-codes-renewed', 'factor-added', 'factor-added', 'factor-removed', 'factors-reset'];
    expect(own.map(({ event }) => event).sort()).toEqual(events);
  });

  it('leave entries of their own in the trail, of no customer', async () => {
    const { added } = await addPasskey(identity, token);
    await remove(added.factorId);
    const entries = await identity.world.sql(
      'identity',
      'select act, actor_kind, actor_email, customer_id from audit_entry where subject_id = $1 order by entry_id',
      [added.factorId],
    );
    const by = { actor_kind: 'operator', actor_email: hanako.email, customer_id: null };
    expect(entries).toEqual([
      { act: 'factor.added', ...by },
      { act: 'factor.removed', ...by },
    ]);
  });
});
