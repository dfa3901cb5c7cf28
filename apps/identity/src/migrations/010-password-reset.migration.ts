import { Migration } from '@mikro-orm/migrations';

/** What was asked for a forgotten password, until it was looked up; whether there is such an account is not known yet. */
export class CreatePasswordReset extends Migration {
  override name = '0110-password-reset';

  override up(): void {
    this.addSql(`
      create table password_reset (
        id uuid primary key,
        subdomain text not null,
        login text not null,
        expires_at timestamptz not null
      )`);
  }
}
