/** What is looked for, as the form holds it; empty text looks for nothing. */
export interface InvoiceFilter {
  readonly from: string;
  readonly to: string;
  readonly min: string;
  readonly max: string;
  readonly text: string;
}

export const filterNames = ['from', 'to', 'min', 'max', 'text'] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Digits as people type them: full width, with commas or a yen sign. */
export const typedYen = (typed: string): string => typed.normalize('NFKC').replaceAll(/[,\s¥円]/g, '');

export const isYen = (typed: string): boolean => /^(-?\d{1,12})?$/.test(typedYen(typed));

/** The filter in a URL such as `?from=2025-04-01&min=10000`; what it cannot mean it leaves out. */
export const filterIn = (search: URLSearchParams): InvoiceFilter => {
  const day = (name: string): string => (DAY.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '');
  const yen = (name: string): string => (isYen(search.get(name) ?? '') ? typedYen(search.get(name) ?? '') : '');
  return { from: day('from'), to: day('to'), min: yen('min'), max: yen('max'), text: search.get('text')?.trim() ?? '' };
};

/** The same as words of a URL. */
export const searchOf = ({ from, to, min, max, text }: InvoiceFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ from, to, min: typedYen(min), max: typedYen(max), text: text.trim() }).filter(([, value]) => value !== ''),
  );

/** Where the archive of the days looked for is, below `/api/v1`. */
export const archivePath = ({ from, to }: InvoiceFilter): string => {
  const search = new URLSearchParams(searchOf({ from, to, min: '', max: '', text: '' })).toString();
  return `/invoices/archive${search === '' ? '' : `?${search}`}`;
};
