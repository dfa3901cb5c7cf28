import { dictionary } from '@zxcvbn-ts/language-common';
import { breachedPasswords, folded } from './breached-passwords';

/** The most frequent passwords of published breaches, in lower case: pieces that longer ones are made of. */
const listed: ReadonlySet<string> = new Set(dictionary['passwords-common']);
const shortestPart = 4;
const mostParts = 3;
/** With signs or spaces between them: three words in a row are what people are asked for. */
const mostPartsApart = 2;
/** A longer piece would do as a password by itself. */
const longestPiece = 14;

/** `text` is a frequent password, or up to three of them in a row such as `password12345678`. */
const isListed = (text: string, parts = mostParts): boolean => {
  if (listed.has(text)) return true;
  if (parts === 1) return false;
  for (let cut = shortestPart; cut <= text.length - shortestPart; cut += 1) {
    if (listed.has(text.slice(0, cut)) && isListed(text.slice(cut), parts - 1)) return true;
  }
  return false;
};

/** `text` is one short piece over and over: `abcabcabcabcabc`, also with the last piece cut. */
const isRepetition = (text: string): boolean => {
  for (let period = 1; period <= Math.min(longestPiece, text.length / 2); period += 1) {
    if (text.slice(period) === text.slice(0, -period)) return true;
  }
  return false;
};

/** Every character follows the one before by the same step: `abcdefghijklmno`. */
const isSequence = (text: string): boolean => {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) <= 1 && codes.every((code, index) => index === 0 || code - (codes[index - 1] ?? 0) === step);
};

/** A guesser with the usual lists finds this password among the first. */
export const isCommonPassword = (password: string): boolean => {
  const text = folded(password);
  const bare = text.replaceAll(/[^\p{L}\p{N}]/gu, '') || text;
  const breached = breachedPasswords();
  return (
    breached.has(text) ||
    breached.has(bare) ||
    isListed(text) ||
    isListed(bare, mostPartsApart) ||
    isRepetition(bare) ||
    isSequence(bare)
  );
};
