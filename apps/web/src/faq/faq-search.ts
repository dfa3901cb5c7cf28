import type { Faq } from '../api/types';

export type FaqCategory = Faq['category'];

export const faqCategories = [
  'account',
  'contract',
  'payment',
  'invoice',
  'disk',
  'usage',
] as const satisfies readonly FaqCategory[];

export interface FaqSearch {
  readonly q: string;
  readonly category?: FaqCategory;
}

/** What is searched for in a URL such as `?q=…&category=disk`; what it does not know it leaves out. */
export const searchIn = (search: URLSearchParams): FaqSearch => {
  const category = faqCategories.find((known) => known === search.get('category'));
  return { q: search.get('q')?.slice(0, 200) ?? '', ...(category && { category }) };
};

export const searchOf = ({ q, category }: FaqSearch): Record<string, string> => ({
  ...(q.trim() !== '' && { q }),
  ...(category && { category }),
});
