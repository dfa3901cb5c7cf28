import { Migration } from '@mikro-orm/migrations';

/** The way to an account. */
export class CreateSignUp extends Migration {
  override name = '0103-sign-up';

  override up(): void {
    this.addSql(`
      create table sign_up (
        id uuid primary key,
        customer_id uuid not null references customer,
        subdomain text not null,
        expires_at timestamptz not null,
        name text,
        email text,
        login text,
        password_hash text,
        link_id uuid,
        account_id uuid,
        check (account_id is null or password_hash is null)
      )`);
    this.addSql('create index sign_up_by_expiry on sign_up (expires_at)');
    this.addSql(`
      create table link (
        id uuid primary key,
        purpose text not null,
        subject_id uuid not null,
        token_hash text not null unique,
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz
      )`);
    this.addSql('create index link_by_subject on link (subject_id)');
  }
}
