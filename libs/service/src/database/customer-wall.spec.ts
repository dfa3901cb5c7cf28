import { forCustomer, forEveryCustomer, presentCustomer } from '@csite/messaging';
import { newId } from '@csite/values';
import { CompiledQuery } from 'kysely';
import { EVERY_LETTER, type LetterRow, LettersTestbed } from '../testbed/letters.testbed';
import type { Database } from './database';
import { ReadConnection } from './read.connection';
import { Reads } from './reads';

const texts = (rows: readonly LetterRow[]): string[] => rows.map(({ text }) => text);
const suzukis = ['suzuki 1', 'suzuki 2'];
const everybodys = [...suzukis, 'tanaka 1', 'tanaka 2'];

describe('with the filter of the application left out', () => {
  let letters: LettersTestbed;
  let reads: Reads;
  let database: Database;

  beforeAll(async () => {
    letters = await LettersTestbed.start();
    reads = new Reads(letters.testbed.url, letters.testbed.log);
    database = letters.testbed.database();
  });
  afterAll(async () => {
    await reads.close();
    await database.close();
    await letters.testbed.stop();
  });

  const read = async (): Promise<string[]> => texts(await reads.run<LetterRow>(CompiledQuery.raw(EVERY_LETTER)));
  const load = async (): Promise<string[]> => texts(await database.transaction((em) => em.execute<LetterRow[]>(EVERY_LETTER)));
  const write = (sql: string, parameters: readonly unknown[] = []): Promise<object[]> =>
    database.transaction((em) => em.execute<object[]>(sql, [...parameters]));

  it.each([
    ['a read', read],
    ['a transaction', load],
  ])('%s for a customer sees that customer’s rows, for nobody none, for every customer all', async (_what, ask) => {
    expect(await letters.asSuzuki(ask)).toEqual(suzukis);
    expect(await ask()).toEqual([]);
    expect(await forEveryCustomer(ask)).toEqual(everybodys);
    expect(await forCustomer(newId(), ask)).toEqual([]);
    expect(await ask()).toEqual([]);
  });

  it('nothing is written for another customer, and nothing of another’s changed or deleted', async () => {
    const { tanaka } = letters;
    const refused = 'violates row-level security policy for table "letter"';
    const insert = `insert into letter values (gen_random_uuid(), ?, 'forged')`;
    await expect(letters.asSuzuki(() => write(insert, [tanaka]))).rejects.toThrow(refused);
    await expect(write(insert, [tanaka])).rejects.toThrow(refused);
    await expect(letters.asSuzuki(() => write('update letter set customer_id = ?', [tanaka]))).rejects.toThrow(refused);
    expect(await letters.asSuzuki(() => write(`update letter set text = text where text like 'tanaka%' returning 1`))).toEqual(
      [],
    );
    expect(await letters.asSuzuki(() => write(`delete from letter where text like 'tanaka%' returning 1`))).toEqual([]);
    expect(await forEveryCustomer(load)).toEqual(everybodys);
  });

  it('what a customer writes is there for that customer', async () => {
    const text = 'suzuki 0';
    await letters.asSuzuki(() => write('insert into letter values (gen_random_uuid(), ?, ?)', [letters.suzuki, text]));
    expect(await letters.asSuzuki(load)).toEqual([text, ...suzukis]);
    expect(await letters.asSuzuki(() => write('delete from letter where text = ? returning text', [text]))).toEqual([{ text }]);
  });

  it('a transaction that fails leaves its customer to no other', async () => {
    await expect(letters.asSuzuki(() => write('select 1 / 0'))).rejects.toThrow('division by zero');
    expect(await Promise.all(Array.from({ length: 16 }, load))).toEqual(Array.from({ length: 16 }, () => []));
  });

  it('tables that belong to no customer are everybody’s', async () => {
    const stamps = (): Promise<unknown[]> => reads.run(CompiledQuery.raw('select price from stamp'));
    await write('insert into stamp values (110)');
    for (const ask of [stamps, (): Promise<unknown[]> => letters.asSuzuki(stamps)]) expect(await ask()).toEqual([{ price: 110 }]);
  });

  it('five hundred reads of two customers on one connection never mix, among others that fail', async () => {
    const { testbed, suzuki, tanaka } = letters;
    const connection = new ReadConnection(testbed.url, testbed.log);
    const asked = Array.from({ length: 500 }, (_, n) => ({
      // Runs of one customer and changes from each to each other, and to nobody.
      customer: [suzuki, tanaka, suzuki, suzuki, undefined, tanaka, tanaka][n % 7],
      sql: n % 11 === 0 ? 'select 1 / 0' : EVERY_LETTER,
    }));
    const outcomes = await Promise.allSettled(asked.map((each) => connection.run({ ...each, parameters: [] })));
    await connection.close();
    for (const [n, outcome] of outcomes.entries()) {
      const { customer, sql } = asked[n] ?? {};
      if (sql !== EVERY_LETTER) expect(outcome.status).toBe('rejected');
      else if (outcome.status === 'rejected') throw outcome.reason;
      else
        expect((outcome.value as LetterRow[]).map(({ customer_id }) => customer_id)).toEqual(
          customer === undefined ? [] : [customer, customer],
        );
    }
  });

  it('no row is handed out by a connection that could not be told whose', async () => {
    const { testbed, suzuki } = letters;
    const connection = new ReadConnection(testbed.url, testbed.log);
    const ask = (customer: string): Promise<unknown[]> => connection.run({ sql: EVERY_LETTER, parameters: [], customer });
    await ask(suzuki);
    // PostgreSQL takes no NUL in a text: the setting stays that of the read before.
    const outcomes = await Promise.allSettled([ask('\0'), ask('\0'), ask(suzuki), ask('\0')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected']);
    expect(texts((await ask(suzuki)) as LetterRow[])).toEqual(suzukis);
    await connection.close();
  });

  it('nobody is for a customer without an id', () => {
    for (const id of ['*', '']) expect(() => forCustomer(id, () => presentCustomer())).toThrow(RangeError);
    expect(presentCustomer()).toBeUndefined();
  });

  it('does not make PostgreSQL sort all there is for a page of it', async () => {
    const plan = await forEveryCustomer(() =>
      database.transaction(async (em) => {
        const many = `insert into letter select gen_random_uuid(), ?, 'suzuki' from generate_series(1, 3000)`;
        await em.execute(many, [letters.suzuki]);
        return em.execute<object[]>('explain select * from letter order by letter_id limit 5');
      }),
    );
    expect(JSON.stringify(plan)).toContain('Index Scan using letter_pkey');
    expect(JSON.stringify(plan)).not.toContain('Sort');
  });
});
