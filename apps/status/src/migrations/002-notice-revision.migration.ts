import { Migration } from '@mikro-orm/migrations';

/**
 * Counts what changes notices, whoever writes them, so that a reader sees by one number whether what it remembers still holds.
 * At commit, when all other locks are held: two who write notices wait for each other here and nowhere else.
 */
export class CountNoticeRevisions extends Migration {
  override up(): void {
    this.addSql('create table notice_revision (revision bigint not null)');
    this.addSql('insert into notice_revision values (1)');
    this.addSql(`
      create function count_notice_revision() returns trigger language plpgsql as $$
      begin
        update notice_revision set revision = revision + 1;
        return null;
      end $$`);
    this.addSql(`
      create constraint trigger notice_revised after insert or update or delete on notice
        deferrable initially deferred for each row execute function count_notice_revision()`);
  }
}
