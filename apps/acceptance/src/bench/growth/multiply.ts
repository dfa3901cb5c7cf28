import type { Owner } from './owner';

/** What is not as in the original, by column; where it is an id, it keeps its time, so that lists stay in their order. */
type Changes = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, Changes>>;

const another = (column: string): string =>
  `(left(${column}::text, 19) || '8' || substr(md5(${column}::text || copy)::uuid::text, 21))::uuid`;
const ids = (...columns: readonly string[]): Changes =>
  Object.fromEntries(columns.map((column) => [column, `case when ${column} is not null then ${another(column)} end`]));
const unlike = (...columns: readonly string[]): Changes =>
  Object.fromEntries(columns.map((column) => [column, `copy || '-' || ${column}`]));

/** Of the year and of digits, as all are. */
const NUMBER = `left(number, 5) || copy || substr(number, 6)`;

/** In the order in which they refer to each other. The same id becomes the same other one in every table and database. */
export const copied: Readonly<Record<string, Tables>> = {
  contracts: {
    customer: { ...ids('customer_id'), customer_number: `'A' || copy || substr(customer_number, 2)` },
    environment: { ...ids('environment_id', 'customer_id'), ...unlike('subdomain') },
    contract: ids('contract_id', 'customer_id'),
    contract_history: ids('history_id', 'contract_id', 'customer_id'),
    quote: ids('quote_id', 'contract_id', 'customer_id'),
    application: ids('application_id', 'quote_id', 'contract_id', 'customer_id'),
    disk_day: ids('environment_id', 'customer_id'),
    charged_month: ids('customer_id'),
    customer_history: ids('history_id', 'customer_id'),
    audit_entry: { ...ids('entry_id', 'customer_id'), ...unlike('actor_email') },
  },
  identity: {
    customer: { ...ids('id'), customer_number: `'A' || copy || substr(customer_number, 2)` },
    environment: { ...ids('customer_id'), ...unlike('subdomain') },
    account: { ...ids('id', 'customer_id'), ...unlike('login', 'email') },
    link: { ...ids('id', 'subject_id'), token_hash: 'md5(token_hash || copy)' },
    factor: ids('id', 'account_id', 'customer_id'),
    session: ids('id', 'account_id', 'customer_id'),
    audit_entry: { ...ids('entry_id', 'customer_id'), ...unlike('actor_email') },
  },
  billing: {
    billing_profile: { ...ids('customer_id'), customer_number: `'A' || copy || substr(customer_number, 2)` },
    contractor_address: ids('customer_id'),
    payer: { ...ids('customer_id'), customer_number: `'A' || copy || substr(customer_number, 2)` },
    billed_contract: ids('contract_id', 'customer_id'),
    charged_occasion: ids('occasion_id', 'customer_id'),
    invoice: {
      ...ids('invoice_id', 'customer_id', 'occasion_id'),
      net: 'net + copy',
      total: 'total + copy',
      number: NUMBER,
      search_text: `replace(search_text, number, ${NUMBER})`,
    },
    invoice_payment: { ...ids('payment_id', 'invoice_id', 'customer_id'), ...unlike('reference') },
    invoice_file: ids('invoice_id', 'customer_id'),
    billing_history: ids('history_id', 'customer_id'),
    audit_entry: { ...ids('entry_id', 'customer_id'), ...unlike('actor_email') },
  },
  status: {
    notice_reading: ids('account_id', 'customer_id'),
    faq_vote: ids('voter', 'customer_id'),
  },
  notification: {
    mail_recipient: { ...ids('customer_id'), ...unlike('email') },
    mail: { ...ids('id'), ...unlike('message_id', 'to_address') },
  },
};

/** What belongs to no customer is there once. */
const OF_CUSTOMERS: Readonly<Record<string, string>> = {
  audit_entry: 'where customer_id is not null',
  session: 'where customer_id is not null',
  factor: 'where customer_id is not null',
};

/** So many more of each customer that is there, with all that it has. */
export async function multiply(owner: Owner, service: string, copies: number): Promise<void> {
  const statements: string[] = [];
  for (const [table, changes] of Object.entries(copied[service] ?? {})) {
    const rows = await owner.rows<{ column: string }>(
      `select column_name as column from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows.map(({ column }) => column);
    statements.push(
      `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
       select ${columns.map((column) => changes[column] ?? `"${column}"`).join(', ')}
       from ${table}, generate_series(1, ${copies}) as copy ${OF_CUSTOMERS[table] ?? ''}`,
    );
  }
  await owner.lay(statements);
}
