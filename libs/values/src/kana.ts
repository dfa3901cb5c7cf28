/** The reading of a name as it is stored: full-width, however it was typed (domain.md, conventions of the country). */
export const normalizeKana = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
