import { TransactionExpired } from '@csite/messaging';
import { type AccountCaller, type Caller, Failure } from '@csite/protocol';
import { newId } from '@csite/values';
import { Line } from '../testbed/line';
import { aParcel, Parcel, ServiceTestbed } from '../testbed/service.testbed';
import type { Database } from './database';

const kindOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Failure ? `${error.kind} ${error.code}` : String(error);
  }
};

const timed = async (work: Promise<unknown>): Promise<{ outcome: string; millis: number }> => {
  const start = performance.now();
  const outcome = await kindOf(work);
  return { outcome, millis: performance.now() - start };
};

describe('the database of a service', () => {
  let testbed: ServiceTestbed;
  let line: Line;
  let database: Database;
  beforeAll(async () => {
    testbed = await ServiceTestbed.migrated();
    line = await Line.to(testbed.url);
    database = testbed.database({ url: line.url });
  });
  // Also after a failure: what waits would otherwise never end.
  afterEach(() => line.thaw());
  afterAll(async () => {
    await database.close();
    await line.close();
    await testbed.stop();
  });

  const send = (address: string): Promise<string> =>
    database.transaction((em) => {
      const id = newId();
      em.persist(aParcel(em, id, address));
      return Promise.resolve(id);
    });
  const addresses = async (like: string): Promise<string[]> =>
    (await testbed.sql<{ address: string }>('select address from parcel where address like $1', [like])).map(
      ({ address }) => address,
    );

  it('keeps what a transaction did, or nothing of it', async () => {
    await send('kept');
    await kindOf(
      database.transaction((em) => {
        em.persist(aParcel(em, newId(), 'dropped'));
        return em.flush().then(() => Promise.reject(new Error('no')));
      }),
    );
    expect(await addresses('%pped')).toEqual([]);
    expect(await addresses('kept')).toEqual(['kept']);
  });

  it('calls a taken unique value and a stale version conflicts', async () => {
    const id = await send('unique');
    expect(await kindOf(send('unique'))).toBe('conflict value.taken');
    const stale = database.transaction(async (em) => {
      const parcel = await em.findOneOrFail(Parcel, id);
      await testbed.sql('update parcel set version = version + 1 where id = $1', [id]);
      parcel.address = 'changed meanwhile';
    });
    expect(await kindOf(stale)).toBe('conflict version.stale');
  });

  it('sees in each transaction what is stored by now, whatever was loaded before', async () => {
    const id = await send('loaded');
    const addressNow = (): Promise<string> => database.transaction(async (em) => (await em.findOneOrFail(Parcel, id)).address);
    expect(await addressNow()).toBe('loaded');
    await testbed.sql(`update parcel set address = 'moved' where id = $1`, [id]);
    expect(await addressNow()).toBe('moved');
  });

  it('leaves an error that nobody expected as it is', async () => {
    expect(await kindOf(database.transaction((em) => em.execute('select nonsense')))).toContain(
      'column "nonsense" does not exist',
    );
  });

  describe('under one idempotency key', () => {
    const caller: AccountCaller = {
      kind: 'account',
      accountId: newId(),
      customerId: newId(),
      role: 'owner',
      sessionId: newId(),
      name: 'x',
      email: 'x@example.jp',
    };
    const ask = (address: string, idempotencyKey: string, by: Caller | undefined = caller): Promise<{ id: string }> =>
      database.command(
        { caller: by, idempotencyKey, subject: 'rpc.parcels.parcel.send', body: Buffer.from(address) },
        async (em) => {
          const id = newId();
          em.persist(aParcel(em, id, `${address} ${id}`));
          await em.execute('select pg_sleep(0.05)');
          return { id };
        },
      );

    it('does it once for parallel repeats, and gives all the same answer', async () => {
      const replies = await Promise.all(Array.from({ length: 6 }, () => ask('parallel', 'key-1')));
      expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
      expect(await addresses('parallel%')).toHaveLength(1);
    });

    it('refuses another request under the same key', async () => {
      await ask('first', 'key-2');
      expect(await kindOf(ask('second', 'key-2'))).toBe('unprocessable idempotency.key-reused');
    });

    it('does not mix up callers', async () => {
      const [a, b] = await Promise.all([ask('mine', 'key-3'), ask('mine', 'key-3', { ...caller, accountId: newId() })]);
      expect(a.id).not.toBe(b.id);
    });

    it('does not mix up an operator with an account, whatever their ids are', async () => {
      const { accountId: operatorId, sessionId, name, email } = caller;
      const [a, b] = await Promise.all([
        ask('ours', 'key-6'),
        ask('ours', 'key-6', { kind: 'operator', operatorId, sessionId, name, email }),
      ]);
      expect(a.id).not.toBe(b.id);
    });

    it('does it anew after a failure, which had no effect', async () => {
      const failing = database.command({ caller, idempotencyKey: 'key-4' }, () => Promise.reject(new Error('no')));
      expect(await kindOf(failing)).toContain('no');
      expect(await database.command({ caller, idempotencyKey: 'key-4' }, () => Promise.resolve(4))).toBe(4);
    });

    it('keeps the answer for 24 hours and forgets it some time after', async () => {
      await ask('young', 'key-5');
      await testbed.sql(`update idempotency set created_at = now() - interval '24 hours 10 minutes' where key = 'key-5'`);
      await database.forgetOldKeys();
      expect(await kindOf(ask('other', 'key-5'))).toContain('key-reused');
      await testbed.sql(`update idempotency set created_at = now() - interval '26 hours' where key = 'key-5'`);
      await database.forgetOldKeys();
      expect(await kindOf(ask('other', 'key-5'))).toBe('done');
    });
  });

  describe('when PostgreSQL', () => {
    it('is frozen, answers unavailable within the deadline, under load too, and heals', async () => {
      // Connections that stand meet it otherwise than those that would have to be made: there are some of each.
      await Promise.all(Array.from({ length: 4 }, (_, n) => send(`before ${n}`)));
      line.freeze();
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => timed(send(`frozen ${n}`))));
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable database.unavailable']));
      expect(Math.max(...answers.map(({ millis }) => millis))).toBeLessThan(2_900);
      line.thaw();
      expect((await timed(send('thawed'))).outcome).toBe('done');
    });

    it('is away, answers unavailable at once, and heals', async () => {
      await line.cut();
      const { outcome, millis } = await timed(send('away'));
      expect(outcome).toBe('unavailable database.unavailable');
      expect(millis).toBeLessThan(1_500);
      await line.mend();
      expect(await kindOf(send('back'))).toBe('done');
    });

    it('is killed in the middle of a transaction, nothing ends and all heals', async () => {
      const under = Array.from({ length: 5 }, () => kindOf(database.transaction((em) => em.execute('select pg_sleep(1)'))));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await testbed.server.kill();
      expect(new Set(await Promise.all(under))).toEqual(new Set(['unavailable database.unavailable']));
      await testbed.server.restart();
      expect(await kindOf(send('after the crash'))).toBe('done');
    });

    it('works longer than the caller waits, stops', async () => {
      const call = { deadline: Date.now() + 500 };
      const { outcome, millis } = await timed(database.command(call, (em) => em.execute('select pg_sleep(5)')));
      expect(outcome).toBe('unavailable database.unavailable');
      expect(millis).toBeLessThan(600);
    });

    it('takes longer than it may, says so to whoever asks for the cause', async () => {
      const slow = database.transaction((em) => em.execute('select pg_sleep(5)'), { millis: 100 });
      await expect(slow).rejects.toMatchObject({ kind: 'unavailable', cause: expect.any(TransactionExpired) as Error });
    });
  });
});
