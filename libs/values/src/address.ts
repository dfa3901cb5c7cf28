/** Hyphens and what people type for one on a Japanese keyboard, after NFKC. */
const hyphens = /[\u002d\u2010-\u2015\u2212\u30fc]/g;

/** Seven digits, without 〒, hyphen and spaces; full-width digits are accepted. What is no postal code stays wrong. */
export const normalizePostalCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(hyphens, '')
    .replaceAll(/[\s〒]/g, '');

/** Half-width digits and hyphens, without spaces. */
export const normalizePhone = (typed: string): string => typed.normalize('NFKC').replaceAll(hyphens, '-').replaceAll(/\s/g, '');
