import { CreateOperator, type CreateOperatorRequest, type OperatorView, ReadOwnOperator } from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const hanako = { name: '担当 花子', email: 'Hanako@Vendor.example', password: goodPassword };

describe('an operator', () => {
  let identity: IdentityWorld;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(() => identity.world.sql('identity', 'delete from operator'));

  const create = (changed: Partial<CreateOperatorRequest> = {}, idempotencyKey?: string): Promise<OperatorView> =>
    identity.world.bus.ask(CreateOperator, { ...hanako, ...changed }, { idempotencyKey });
  const rows = (): Promise<{ login: string; password_hash: string }[]> =>
    identity.world.sql('identity', 'select login, password_hash from operator');

  it('is made with a name, an address as typed, and a password of which only a hash is kept', async () => {
    expect(await create()).toEqual({
      operatorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      name: '担当 花子',
      email: 'Hanako@Vendor.example',
    });
    const [row] = await rows();
    expect(row?.login).toBe('hanako@vendor.example');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is refused where another has the address, however it is written', async () => {
    await create();
    for (const email of ['Hanako@Vendor.example', 'HANAKO@vendor.example']) {
      expect(await failureOf(create({ email }))).toMatchObject({ kind: 'conflict', code: 'operator.exists' });
    }
    expect(await rows()).toHaveLength(1);
  });

  it('is made once, when several make it at the same moment', async () => {
    const made = await Promise.allSettled(Array.from({ length: 6 }, () => create()));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of made) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'operator.exists' });
  });

  it('is the same when its making is repeated because the answer got lost', async () => {
    const key = newId();
    expect(await create({}, key)).toEqual(await create({}, key));
    expect(await failureOf(create({ password: 'seven red tricycles' }, key))).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it.each([
    ['too short', 'fourteen chars', 'password.too-short'],
    ['breached', 'password1234567', 'password.common'],
    ['built on the address', 'hanako@vendor.example', 'password.contextual'],
  ])('gets no password that is %s', async (_what, password, code) => {
    expect(await failureOf(create({ password }))).toMatchObject({ kind: 'unprocessable', code });
    expect(await rows()).toEqual([]);
  });

  it('reads who they are, and nothing once they are gone', async () => {
    const { operatorId } = await create();
    const outgoing = await identity.world.asOperator({ operatorId });
    expect(await identity.world.bus.ask(ReadOwnOperator, {}, outgoing)).toMatchObject({ operatorId, name: '担当 花子' });
    await identity.world.sql('identity', 'delete from operator');
    expect(await failureOf(identity.world.bus.ask(ReadOwnOperator, {}, outgoing))).toMatchObject({ code: 'session.ended' });
  });
});
