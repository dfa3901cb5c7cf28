import { randomInt } from 'node:crypto';
import type { Secrets } from '../secret/secrets';

const count = 10;
/** Without what looks like something else: I, L, O, U, 0, 1. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const groupLength = 4;

const group = (): string => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes of 58 bits each, to be written down: `AB2C-D3EF-GH4J`. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: count }, () => Array.from({ length: groups }, group).join('-'));

/** As typed from a piece of paper: with other dashes, blanks, small letters, full width. */
const normal = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');

/** Keyed, so that the database alone is of no use for guessing; bound to its holder. */
export const backupCodeHash = (secrets: Secrets, holderId: string, code: string): string => secrets.blur(wordsOf(holderId, code));

export const isBackupCode = (secrets: Secrets, hash: string, holderId: string, code: string): boolean =>
  secrets.isBlurOf(hash, wordsOf(holderId, code));

const wordsOf = (holderId: string, code: string): string => JSON.stringify(['backup code', holderId, normal(code)]);
