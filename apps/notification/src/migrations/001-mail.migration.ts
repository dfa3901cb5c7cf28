import { Migration } from '@mikro-orm/migrations';

export class CreateMail extends Migration {
  override up(): void {
    this.addSql(`
      create table mail (
        id uuid primary key,
        template text not null,
        message_id text not null unique,
        subject text not null,
        to_name text not null,
        to_address text not null,
        cc_name text,
        cc_address text,
        content jsonb,
        state text not null check (state in ('queued', 'sent', 'failed', 'abandoned')),
        pending text[] not null,
        refused text[] not null,
        attempts integer not null,
        log jsonb not null,
        queued_at timestamptz not null,
        sent_at timestamptz,
        created_at timestamptz not null,
        next_attempt_at timestamptz not null
      )`);
    // Mails without stored content carry a secret: their work queue brings them again, nobody claims them here.
    this.addSql(`create index mail_due on mail (next_attempt_at) where state in ('queued', 'failed') and content is not null`);
    this.addSql('create index mail_newest on mail (queued_at desc, id desc)');
    this.addSql('create index mail_to on mail (lower(to_address), queued_at desc)');
    this.addSql('create index mail_cc on mail (lower(cc_address), queued_at desc) where cc_address is not null');
  }
}
