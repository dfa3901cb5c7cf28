import { forEveryCustomer } from '@csite/messaging';
import { Migration } from '@mikro-orm/migrations';
import fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import { Reads } from '../database/reads';
import { letterMigrations, LettersTestbed } from '../testbed/letters.testbed';
import { indexGrams, searchFunction } from './word-search';

class LetterWordsMigration extends Migration {
  override name = '0203-letter-words';

  override up(): void {
    for (const statement of indexGrams('letter', 'text')) this.addSql(statement);
    this.addSql(
      searchFunction({
        name: 'find_letters',
        parameters: [['words', 'text']],
        table: 'letter',
        id: 'letter_id',
        column: 'text',
        contains: `text like '%' || $1 || '%'`,
        where: 'true',
        order: 'text',
        most: 'all',
      }),
    );
  }
}

describe('a search among the rows of all customers', () => {
  let letters: LettersTestbed;
  let reads: Reads;
  beforeAll(async () => {
    letters = await LettersTestbed.start();
    await letters.testbed.migrate([...letterMigrations, LetterWordsMigration]);
    reads = new Reads(letters.testbed.url, letters.testbed.log);
  });
  afterAll(async () => {
    await reads.close();
    await letters.testbed.stop();
  });

  const find = (word: string): Promise<object[]> => reads.run<object>(CompiledQuery.raw('select find_letters($1)', [word]));

  it('finds them for who may see all, and for nobody else', async () => {
    expect(await forEveryCustomer(() => find('u'))).toHaveLength(2);
    expect(await forEveryCustomer(() => find('suzuki 2'))).toHaveLength(1);
    expect(await letters.asSuzuki(() => find('suzuki'))).toEqual([]);
    expect(await find('suzuki')).toEqual([]);
  });

  it('shows the service itself no more rows than before', async () => {
    const all = (): Promise<object[]> => reads.run<object>(CompiledQuery.raw('select * from letter', []));
    expect(await letters.asSuzuki(all)).toHaveLength(2);
    expect(await all()).toEqual([]);
  });

  it('is open to the service, and to nobody else', async () => {
    const [rights] = await letters.testbed.sql<object>(
      `select has_function_privilege('public', 'find_letters(text)', 'execute') as everybody`,
    );
    expect(rights).toEqual({ everybody: false });
  });

  it('takes the index where the word is rare, a part of a word too', async () => {
    const { testbed, tanaka } = letters;
    await testbed.sql(`insert into letter select gen_random_uuid(), $1, 'tanaka ' || n from generate_series(10000, 19999) n`, [
      tanaka,
    ]);
    await testbed.sql(`insert into letter values (gen_random_uuid(), $1, '森 from tanaka')`, [tanaka]);
    await testbed.sql('analyze letter');
    const plan = JSON.stringify(
      await testbed.sql(`explain select * from letter where search_grams(text) @> word_grams('12345') and text like '%12345%'`),
    );
    expect(plan).toContain('letter_grams');
    expect(await forEveryCustomer(() => find('12345'))).toHaveLength(1);
    expect(await forEveryCustomer(() => find('森'))).toHaveLength(1);
    expect(await forEveryCustomer(() => find('tanaka'))).toHaveLength(10_003);
    expect(await forEveryCustomer(() => find(''))).toHaveLength(10_005);
  });

  it.each([
    ['鈴木 一郎', ['一郎', '鈴木']],
    ['みなと商事', ['と商', 'みな']],
    ['森', ['森']],
    ['森 健', ['健', '森']],
    ['neo', ['neo']],
    ['026-0123', ['0123', '026-', '6-0']],
    ['ab 12', []],
    ['', []],
  ])('asks of %j for what tells it from others, word by word', async (words, grams) => {
    const [asked] = await letters.testbed.sql<object>('select word_grams($1) as grams', [words]);
    expect(asked).toEqual({ grams });
  });

  it('misses no word that a text contains, of whatever signs', async () => {
    const signs = fc.string({ unit: fc.constantFrom(...'aZ012-%_ \n港花子アー①株é𠮷'), maxLength: 20 });
    const containing = fc
      .tuple(signs, signs, signs)
      .map(([before, word, after]) => ({ text: before + word + after, words: word.split(/\s+/u).filter((part) => part !== '') }));
    await fc.assert(
      fc.asyncProperty(fc.array(containing, { minLength: 20, maxLength: 40 }), async (cases) => {
        const pairs = cases.flatMap(({ text, words }) => words.map((word) => [text, word] as const));
        const missed = await letters.testbed.sql(
          `select text, word from unnest($1::text[], $2::text[]) as pair(text, word)
           where not search_grams(text) @> word_grams(word)`,
          [pairs.map(([text]) => text), pairs.map(([, word]) => word)],
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
