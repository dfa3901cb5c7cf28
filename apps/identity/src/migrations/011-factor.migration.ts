import { Migration } from '@mikro-orm/migrations';

/** Second factors of accounts and operators, their backup codes, and the challenges that were used. */
export class CreateFactor extends Migration {
  override name = '0111-factor';

  override up(): void {
    const holder = `
        account_id uuid references account on delete cascade,
        customer_id uuid references customer,
        operator_id uuid references operator on delete cascade,
        check (num_nonnulls(account_id, operator_id) = 1 and num_nonnulls(account_id, customer_id) in (0, 2))`;
    this.addSql(`
      create table factor (
        id uuid primary key,
        kind text not null check (kind in ('totp', 'passkey')),
        name text not null,
        sealed_secret text,
        last_step integer,
        credential_id text unique,
        public_key text,
        sign_count bigint,
        created_at timestamptz not null,
        last_used_at timestamptz,
        check ((kind = 'totp') = (sealed_secret is not null)),
        check ((kind = 'passkey') = (credential_id is not null and public_key is not null)),${holder}
      )`);
    this.addSql(`create table backup_code (id uuid primary key, hash text not null, used_at timestamptz,${holder})`);
    for (const table of ['factor', 'backup_code']) {
      this.addSql(`create index ${table}_by_account on ${table} (account_id) where account_id is not null`);
      this.addSql(`create index ${table}_by_operator on ${table} (operator_id) where operator_id is not null`);
    }
    this.addSql('create table spent_challenge (id uuid primary key, expires_at timestamptz not null)');
    this.addSql('create index spent_challenge_by_expiry on spent_challenge (expires_at)');
  }
}
