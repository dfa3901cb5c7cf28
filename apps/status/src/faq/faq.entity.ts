import type { FaqCategory, ImportedFaq } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { type Gram, indexOf } from './grams';

/** How much more it says of an entry that a word stands in its question than in its answer. */
const IN_QUESTION = 4;
const IN_ANSWER = 1;

/** A question that is often asked, and its answer. */
export class Faq {
  readonly id: string = newId();
  readonly key: string;
  protected category!: FaqCategory;
  protected products!: string[];
  protected questionJa!: string;
  protected questionEn!: string | null;
  protected answerJa!: string;
  protected answerEn!: string | null;
  protected keywords!: string[];
  protected related!: string[];
  /** In the file. */
  protected place!: number;
  protected withdrawn!: boolean;
  protected changedAt!: Temporal.Instant;

  constructor(imported: ImportedFaq, place: number, now: Temporal.Instant) {
    this.key = imported.key;
    this.take(imported, place);
    this.changedAt = now;
  }

  /** As a file now has it. @returns whether it says something else than before. */
  write(imported: ImportedFaq, place: number, now: Temporal.Instant): boolean {
    const before = this.words();
    this.take(imported, place);
    if (this.words() === before) return false;
    this.changedAt = now;
    return true;
  }

  /** What it is found by; nothing once nobody is shown it. */
  grams(): Gram[] {
    if (this.withdrawn) return [];
    const asked = [this.questionJa, this.questionEn ?? '', ...this.keywords].map((text) => ({ text, weight: IN_QUESTION }));
    return indexOf([...asked, ...[this.answerJa, this.answerEn ?? ''].map((text) => ({ text, weight: IN_ANSWER }))]);
  }

  private take(imported: ImportedFaq, place: number): void {
    const { category, products = [], question, answer, keywords = [], related = [], withdrawn = false } = imported;
    [this.category, this.place, this.withdrawn] = [category, place, withdrawn];
    [this.questionJa, this.questionEn] = [question.ja, question.en ?? null];
    [this.answerJa, this.answerEn] = [answer.ja, answer.en ?? null];
    this.products = [...new Set(products)];
    this.keywords = [...new Set(keywords)];
    this.related = [...new Set(related)];
  }

  private words(): string {
    const { questionJa, questionEn, answerJa, answerEn, category, products, keywords, related, withdrawn } = this;
    return JSON.stringify([questionJa, questionEn, answerJa, answerEn, category, products, keywords, related, withdrawn]);
  }
}

export const FaqSchema = defineEntity({
  class: Faq,
  tableName: 'faq',
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    category: p.text().$type<FaqCategory>(),
    products: p.array(),
    questionJa: p.text(),
    questionEn: p.text().nullable(),
    answerJa: p.text(),
    answerEn: p.text().nullable(),
    keywords: p.array(),
    related: p.array(),
    place: p.integer(),
    withdrawn: p.boolean(),
    changedAt: p.type(InstantType),
  },
});
