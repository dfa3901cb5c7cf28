const PREFIX = 'csite.guide.';
/** So many kinds of accounts: enough for the few of one browser, too few to say which account it was. */
const KINDS = 4096;

/** What a browser keeps; in private windows of some it refuses. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** What stays in the browser after log-out names no account: some thousandth of all accounts have the same (FNV-1a). */
const keyOf = (accountId: string): string => {
  const hash = [...accountId].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return PREFIX + String((hash >>> 0) % KINDS);
};

const keysIn = (memory: Memory): string[] =>
  Array.from({ length: memory.length }, (_, index) => memory.key(index) ?? '').filter((key) => key.startsWith(PREFIX));

/** Earlier releases wrote down the account itself. */
const forgetAccounts = (memory: Memory): void => {
  for (const key of keysIn(memory)) {
    const accountId = key.slice(PREFIX.length);
    if (!accountId.includes('-')) continue;
    memory.setItem(keyOf(accountId), 'done');
    memory.removeItem(key);
  }
};

/** Whether this account was shown around in this browser, or did not want to be. */
export const wasGuided = (memory: Memory, accountId: string): boolean =>
  attempt(() => {
    forgetAccounts(memory);
    return memory.getItem(keyOf(accountId)) !== null;
  }, true);

export const rememberGuided = (memory: Memory, accountId: string): void =>
  attempt(() => memory.setItem(keyOf(accountId), 'done'), undefined);

/** Whoever asks for it is shown around again. */
export const forgetGuide = (memory: Memory): void =>
  attempt(() => {
    for (const key of keysIn(memory)) memory.removeItem(key);
  }, undefined);
