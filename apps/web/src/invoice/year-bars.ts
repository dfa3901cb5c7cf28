import type { FiscalYear } from '../api/types';

export interface YearBar extends Pick<FiscalYear, 'fiscalYear' | 'documents' | 'total'> {
  /** In percent of the year with the highest total; nothing where more was taken back than billed. */
  readonly width: number;
}

/** A bar for each year from the first with documents to the last, those without any in between, oldest first. */
export const yearBars = (years: readonly FiscalYear[]): YearBar[] => {
  const inOrder = years.toSorted((one, other) => one.fiscalYear - other.fiscalYear);
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (!first || !last) return [];
  const most = Math.max(...years.map(({ total }) => total));
  return Array.from({ length: last.fiscalYear - first.fiscalYear + 1 }, (_, at) => {
    const fiscalYear = first.fiscalYear + at;
    const { documents, total } = years.find((year) => year.fiscalYear === fiscalYear) ?? { documents: 0, total: 0 };
    return { fiscalYear, documents, total, width: most <= 0 ? 0 : (100 * Math.max(total, 0)) / most };
  });
};
