import { Migration } from '@mikro-orm/migrations';

/** Log-ins. No token is stored, nor a hash of one. */
export class CreateSession extends Migration {
  override name = '0104-session';

  override up(): void {
    this.addSql(`
      create table session (
        id uuid primary key,
        account_id uuid not null references account on delete cascade,
        customer_id uuid not null references customer,
        seed text not null,
        generation integer not null,
        rotated_at timestamptz not null,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        client_address text not null,
        client_key text not null,
        user_agent text not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('log-out', 'reuse')),
        check ((ended_at is null) = (end_reason is null))
      )`);
    this.addSql('create index session_by_account on session (account_id, client_key)');
    this.addSql('create index session_by_end on session (last_used_at) where ended_at is not null');
    this.addSql('create index session_by_use on session (last_used_at)');
  }
}
