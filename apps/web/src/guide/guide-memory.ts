const PREFIX = 'csite.guide.';

/** What a browser keeps; in private windows of some it refuses. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** Whether this account was shown around in this browser, or did not want to be. */
export const wasGuided = (memory: Memory, accountId: string): boolean =>
  attempt(() => memory.getItem(PREFIX + accountId) !== null, true);

export const rememberGuided = (memory: Memory, accountId: string): void =>
  attempt(() => memory.setItem(PREFIX + accountId, 'done'), undefined);

/** Whoever asks for it is shown around again. */
export const forgetGuide = (memory: Memory): void =>
  attempt(() => {
    const keys = Array.from({ length: memory.length }, (_, index) => memory.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX)) memory.removeItem(key);
  }, undefined);
