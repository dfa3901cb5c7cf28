import { type AddedFactorView, ReadOwnAccount, RefreshSession, type SessionView } from '@csite/protocol';
import { IdentityConfig } from '../identity.config';
import { FactorPerson } from '../test/factor-person';
import { failureOf, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';
import { Reseal } from './reseal';
import { Secrets } from './secrets';

const before = 'key-secret-of-the-tests-0123456789';
const next = 'key-secret-of-the-tests-9876543210';

/** Two replicas, which are given other secrets one after the other. */
describe('another KEY_SECRET', () => {
  let identity: IdentityWorld;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  afterEach(async () => {
    set(before, next);
    await reseal();
    set(before);
  });

  const set = (KEY_SECRET: string, KEY_SECRET_OTHERS = ''): void => {
    const secrets = new Secrets(Object.assign(new IdentityConfig(), { KEY_SECRET, KEY_SECRET_OTHERS }));
    for (const replica of identity.instances) Object.assign(replica.get(Secrets), secrets);
  };
  const reseal = async (): Promise<void> => {
    for (const replica of identity.instances) await replica.get(Reseal).all();
  };
  const refresh = ({ refreshToken }: SessionView): Promise<SessionView> =>
    identity.world.bus.ask(RefreshSession, { refreshToken });

  const codeOf = ({ backupCodes }: AddedFactorView): string => backupCodes?.[0]?.code ?? '';

  it('is noticed by nobody while the one before is named beside it: sessions, steps under way, code apps, backup codes', async () => {
    const person = await FactorPerson.at(identity);
    const session = await person.logIn();
    const { app, added } = await person.addCodeApp(session.accessToken);
    const underWay = await person.asked();
    set(next, before);
    const renewed = await refresh(session);
    await expect(identity.world.bus.ask(ReadOwnAccount, {}, { token: renewed.accessToken })).resolves.toBeDefined();
    await expect(person.pass(underWay.challenge, 'totp', app.code())).resolves.toBeDefined();
    const { challenge } = await person.asked();
    await expect(person.pass(challenge, 'backup-code', codeOf(added))).resolves.toBeDefined();
  });

  it('is enough alone once all is sealed anew, for operators, too, and whoever came since; sessions of before end with the old', async () => {
    const hanako = await OperatorPerson.made(identity);
    await hanako.enrol();
    const person = await FactorPerson.at(identity);
    const [late, session] = [await person.logIn(), await person.logIn()];
    const { app, added } = await person.addCodeApp(session.accessToken);
    set(next, before);
    const renewed = await refresh(session);
    await reseal();
    set(next);
    await expect(refresh(renewed)).resolves.toBeDefined();
    expect(await failureOf(refresh(late))).toMatchObject({ code: 'session.ended' });
    const { challenge } = await person.asked();
    const failed = person.pass(challenge, 'backup-code', codeOf(added));
    expect(await failureOf(failed)).toMatchObject({ code: 'session.second-factor-rejected' });
    await expect(person.pass(challenge, 'totp', app.code())).resolves.toBeDefined();
    const step = await hanako.toShow();
    await expect(hanako.pass({ challenge: step.challenge, method: 'totp', code: hanako.app.code() })).resolves.toBeDefined();
  });

  it('that opens nothing leaves what is there as it is, until the right one is back', async () => {
    const person = await FactorPerson.at(identity);
    const { app } = await person.addCodeApp((await person.logIn()).accessToken);
    set(next);
    await reseal();
    set(before);
    const { challenge } = await person.asked();
    await expect(person.pass(challenge, 'totp', app.code())).resolves.toBeDefined();
  });
});
