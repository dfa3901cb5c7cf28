/** Two spellings of one mailbox compare equal: NFKC, trimmed, lower case. */
export const normalizeMailAddress = (input: string): string => input.normalize('NFKC').trim().toLowerCase();
