import { indexGrams, searchFunction } from '@csite/service/migrations';
import { Migration } from '@mikro-orm/migrations';

/** Operators search the documents of all customers by words, along with days and amounts: those stand in one index. */
export class AddInvoiceWords extends Migration {
  override up(): void {
    this.addSql('drop index invoice_by_day');
    this.addSql('create index invoice_by_day on invoice (issued_on, invoice_id, total)');
    for (const statement of indexGrams('invoice', 'search_text')) this.addSql(statement);
    this.addSql(findInvoices);
  }
}

/**
 * `patterns` of `like`, all of which have to fit; `words` are the same in one text, in which a whole number means its own document
 * alone. Parameters are null where they do not matter.
 */
const findInvoices = searchFunction({
  name: 'find_invoices',
  parameters: [
    ['before_id', 'uuid'],
    ['first_day', 'text'],
    ['last_day', 'text'],
    ['lowest', 'bigint'],
    ['highest', 'bigint'],
    ['patterns', 'text[]'],
    ['most', 'integer'],
    ['words', 'text'],
  ],
  table: 'invoice',
  id: 'invoice_id',
  column: 'search_text',
  contains: '($6 is null or search_text like all($6))',
  where: `($1 is null or (issued_on, invoice_id) < ((select issued_on from invoice where invoice_id = $1), $1))
    and ($2 is null or issued_on >= $2) and ($3 is null or issued_on <= $3)
    and ($4 is null or total >= $4) and ($5 is null or total <= $5)
    and ($8 !~ '^\\d{4}-\\d{6,}$' or number = $8)`,
  order: 'issued_on desc, invoice_id desc',
  most: '$7',
});
