import { Migration } from '@mikro-orm/migrations';
import { letterMigrations, LettersTestbed } from '../testbed/letters.testbed';

class ParcelStickerMigration extends Migration {
  override name = '0201-sticker';

  override up(): void {
    this.addSql(`update letter set text = upper(text)`);
    this.addSql('create table sticker (sticker_id uuid primary key, customer_id uuid not null)');
  }
}

class ReplyMigration extends Migration {
  override name = '0202-reply';

  override up(): void {
    this.addSql('create table reply (letter_id uuid primary key references letter)');
  }
}

describe('a table of customers’ rows', () => {
  let letters: LettersTestbed;
  beforeAll(async () => {
    letters = await LettersTestbed.start();
  });
  afterAll(() => letters.testbed.stop());

  const walls = (): Promise<object[]> =>
    letters.testbed.sql(
      `select c.relname, p.oid::text from pg_class c join pg_policy p on p.polrelid = c.oid
       where c.relrowsecurity and c.relforcerowsecurity and p.polname = 'customer_wall' order by c.relname`,
    );

  it('comes behind row-level security by having a customer_id; so does that of the customers', async () => {
    expect(await walls()).toMatchObject([{ relname: 'audit_entry' }, { relname: 'customer' }, { relname: 'letter' }]);
  });

  it('stays as it is when there is nothing to migrate', async () => {
    const before = await walls();
    await letters.testbed.migrate(letterMigrations);
    expect(await walls()).toEqual(before);
  });

  it('shows its owner no rows either, unless asked for those of all', async () => {
    const { testbed } = letters;
    const plain = new URL(testbed.ownerUrl);
    plain.searchParams.set('application_name', 'plain');
    expect(await testbed.sql('select 1 from letter', [], plain.toString())).toEqual([]);
    expect(await testbed.sql('select 1 from letter')).toHaveLength(4);
  });

  it('can be changed by a migration, for all customers', async () => {
    await letters.testbed.migrate([...letterMigrations, ParcelStickerMigration]);
    expect(await letters.testbed.sql('select text from letter order by text')).toMatchObject(
      ['SUZUKI 1', 'SUZUKI 2', 'TANAKA 1', 'TANAKA 2'].map((text) => ({ text })),
    );
    expect(await walls()).toMatchObject([
      { relname: 'audit_entry' },
      { relname: 'customer' },
      { relname: 'letter' },
      { relname: 'sticker' },
    ]);
  });

  it('has whose its rows are in each row: a table that leaves it to another is refused', async () => {
    const migrated = letters.testbed.migrate([...letterMigrations, ParcelStickerMigration, ReplyMigration]);
    await expect(migrated).rejects.toThrow(
      'Table reply refers to letter, whose rows belong to customers: give it a column customer_id',
    );
  });
});
