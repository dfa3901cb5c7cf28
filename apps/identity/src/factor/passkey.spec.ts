import {
  ChallengeConfirmation,
  ChallengePasskeyLogIn,
  ConfirmSession,
  CreatePasskeySession,
  ResetFactors,
  SecurityNotice,
} from '@csite/protocol';
import { FactorPerson } from '../test/factor-person';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';
import { SoftPasskey } from '../test/soft-passkey';

const rejected = { kind: 'unauthenticated', code: 'session.passkey-rejected' };

describe('a passkey', () => {
  let identity: IdentityWorld;
  let person: FactorPerson;
  let passkey: SoftPasskey;
  let token: string;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
    person = await FactorPerson.at(identity);
    token = (await person.logIn()).accessToken;
    ({ passkey } = await person.addPasskey(token));
  });
  afterAll(() => identity.stop());

  it('logs in alone, and says itself whose it is', async () => {
    expect((await person.logInBy(passkey)).account).toMatchObject({ accountId: person.accountId, email: person.email });
  });

  it('alone has to make sure who holds it; after the password it need not', async () => {
    expect(await failureOf(person.logInBy(passkey, { userVerified: false }))).toMatchObject(rejected);
    const { challenge, publicKey } = await person.asked();
    if (!publicKey) throw new Error('no passkey was asked for');
    await expect(person.pass(challenge, 'passkey', passkey.sign(publicKey, { userVerified: false }))).resolves.toBeDefined();
  });

  it.each([
    ['for another site', { origin: 'https://evil.example' }],
    ['for another name of it', { rpId: 'evil.example' }],
    ['from a copy: its count did not go up', { count: 1 }],
  ])('is refused %s', async (_why, ceremony) => {
    await person.logInBy(passkey, {});
    expect(await failureOf(person.logInBy(passkey, ceremony))).toMatchObject(rejected);
  });

  it('of nobody is refused in the same words', async () => {
    expect(await failureOf(person.logInBy(new SoftPasskey()))).toMatchObject(rejected);
  });

  it('signs each challenge once', async () => {
    const { challenge, publicKey } = await identity.world.bus.ask(ChallengePasskeyLogIn, {});
    const enter = (): Promise<object> =>
      identity.world.bus.ask(CreatePasskeySession, { challenge, passkey: passkey.sign(publicKey) });
    await enter();
    expect(await failureOf(enter())).toMatchObject({ code: 'challenge.expired' });
  });

  it('has a name beside others, and is added once', async () => {
    const { added } = await person.addPasskey(token, 'セキュリティキー');
    expect(added).toMatchObject({ kind: 'passkey', name: 'セキュリティキー' });
    expect(added).not.toHaveProperty('backupCodes');
  });

  it('confirms a session; the password alone does not where there is a factor', async () => {
    const asked = await identity.world.bus.ask(ChallengeConfirmation, {}, { token });
    expect(asked.methods.map(({ method }) => method)).toEqual(['passkey', 'backup-code']);
    const { challenge, publicKey } = asked;
    if (!publicKey) throw new Error('no passkey was asked for');
    const confirm = (words: object): Promise<object> => identity.world.bus.ask(ConfirmSession, words, { token });
    expect(await failureOf(confirm({ password: goodPassword, challenge }))).toMatchObject({ code: 'confirmation.rejected' });
    const proof = { challenge, method: 'passkey', passkey: passkey.sign(publicKey) };
    await expect(confirm(proof)).resolves.toHaveProperty('accessToken');
    expect(await failureOf(confirm(proof))).toMatchObject({ code: 'confirmation.rejected' });
  });

  it('that was lost is taken from its account by another owner, never by oneself', async () => {
    const company = await identity.customer();
    const [owner, member] = ['owner@mail.example', 'member@mail.example'];
    await identity.account(company, owner);
    const accountId = await identity.invited(company, owner, member, 'viewer');
    const [owners, members] = [await identity.logIn(company, owner), await identity.logIn(company, member)];
    await person.addPasskey(members.accessToken);
    expect(await failureOf(identity.logIn(company, member))).toMatchObject({ code: 'session.second-factor' });
    const reset = (id: string): Promise<object> =>
      identity.world.bus.ask(ResetFactors, { accountId: id }, { token: owners.accessToken });
    expect(await failureOf(reset(owners.account.accountId))).toMatchObject({ code: 'factor.own' });
    expect(await failureOf(reset(person.accountId))).toMatchObject({ code: 'account.unknown' });
    await reset(accountId);
    expect(await failureOf(reset(accountId))).toMatchObject({ code: 'factor.nothing-to-reset' });
    await expect(identity.logIn(company, member)).resolves.toBeDefined();
    await identity.world.settled();
    const told = (await identity.world.events(SecurityNotice.subject)).map(
      ({ data }) => data as { to: { address: string }; event: string },
    );
    const resets = told.filter(({ event }) => event === 'factors-reset');
    expect(resets.map(({ to }) => to.address).sort()).toEqual([member, owner]);
  });
});
