export const SHORTEST_PASSWORD = 15;

/** Code points, as the server counts them. */
export const passwordLength = (password: string): number => Array.from(password.normalize('NFKC')).length;
