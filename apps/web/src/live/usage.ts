/** A page that nobody touches for a working day lets its session grow old, and is told nothing. */
const REST_AFTER_MS = 8 * 3_600_000;
const NOTE_EVERY_MS = 60_000;
const USED_AT = 'csite.used-at';

const usedAt = (): number => Number(localStorage.getItem(USED_AT) ?? 0);

export const isInUse = (now: number, used: number): boolean => now - used < REST_AFTER_MS;

export const isUsed = (): boolean => isInUse(Date.now(), usedAt());

const note = (): void => {
  const now = Date.now();
  if (document.visibilityState === 'visible' && now - usedAt() > NOTE_EVERY_MS) localStorage.setItem(USED_AT, String(now));
};

const signs = ['pointerdown', 'keydown', 'focus', 'visibilitychange'] as const;

/** Notes, for all tabs, when somebody did something. Returns what stops it. */
export const followUsage = (): (() => void) => {
  note();
  for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
  };
};
