import { Migration } from '@mikro-orm/migrations';

const TALLY = `
  create function tally_faq_vote() returns trigger language plpgsql as $$
  begin
    insert into faq_tally (faq_id, helpful, unhelpful)
    values (new.faq_id, new.helpful::integer, (not new.helpful)::integer)
    on conflict (faq_id) do update set
      helpful = faq_tally.helpful + excluded.helpful - coalesce(old.helpful::integer, 0),
      unhelpful = faq_tally.unhelpful + excluded.unhelpful - coalesce((not old.helpful)::integer, 0);
    return null;
  end $$`;

/** How many found an entry helpful, counted as they say so: a list that counts all votes grows with the customers. */
export class TallyFaqVotes extends Migration {
  override up(): void {
    this.addSql(`
      create table faq_tally (
        faq_id uuid primary key references faq on delete cascade,
        helpful integer not null,
        unhelpful integer not null
      )`);
    this.addSql(TALLY);
    this.addSql(`
      create trigger faq_vote_tallied after insert or update on faq_vote for each row execute function tally_faq_vote()`);
    // After the trigger, which lets nobody vote until all is committed: a vote in between would be in neither.
    this.addSql(`
      insert into faq_tally
      select faq_id, count(*) filter (where helpful), count(*) filter (where not helpful) from faq_vote group by faq_id`);
  }
}
