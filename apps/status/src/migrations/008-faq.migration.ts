import { Migration } from '@mikro-orm/migrations';

/** FAQ, the grams by which they are found, and what readers said of them. */
export class CreateFaq extends Migration {
  override up(): void {
    this.addSql(`
      create table faq (
        id uuid primary key,
        key text not null unique,
        category text not null,
        products text[] not null,
        question_ja text not null,
        question_en text,
        answer_ja text not null,
        answer_en text,
        keywords text[] not null,
        related text[] not null,
        place integer not null,
        withdrawn boolean not null,
        changed_at timestamptz not null
      )`);
    this.addSql(`
      create table faq_gram (
        faq_id uuid not null references faq on delete cascade,
        gram text not null,
        weight real not null,
        primary key (gram, faq_id)
      )`);
    this.addSql('create index faq_gram_faq on faq_gram (faq_id)');
    this.createVote();
  }

  private createVote(): void {
    this.addSql(`
      create table faq_vote (
        faq_id uuid not null references faq on delete cascade,
        voter uuid not null,
        customer_id uuid,
        helpful boolean not null,
        voted_at timestamptz not null,
        primary key (faq_id, voter)
      )`);
  }
}
