/** Full-width and lower-case input is accepted (domain.md: NFKC, trim, upper case). */
export const normalizeCustomerNumber = (input: string): string => input.normalize('NFKC').trim().toUpperCase();
