type Key = readonly string[];

/** Changes come in bursts, and a notice comes to everybody at once: pages ask once for all, and not at the same moment. */
const SPREAD_MS = { from: 50, until: 300 } as const;

interface Later {
  readonly invalidate: (key: Key) => void;
  readonly after: (milliseconds: number, work: () => void) => void;
  readonly chance: () => number;
}

/** Gathers keys for a moment, and has each asked anew once. */
export const staleLater = ({ invalidate, after, chance }: Later): ((keys: readonly Key[]) => void) => {
  const waiting = new Map<string, Key>();
  const flush = (): void => {
    const keys = [...waiting.values()];
    waiting.clear();
    for (const key of keys) invalidate(key);
  };
  return (keys) => {
    if (waiting.size === 0 && keys.length > 0) after(SPREAD_MS.from + chance() * (SPREAD_MS.until - SPREAD_MS.from), flush);
    for (const key of keys) waiting.set(JSON.stringify(key), key);
  };
};
