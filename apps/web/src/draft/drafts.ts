const PREFIX = 'csite.draft.';
/** How long a draft waits for its account once nobody is logged in. */
const WAITS_MS = 30 * 60 * 1000;

type Fields = Readonly<Record<string, string>>;

/** What was typed into a form and not saved, and over what: only so is it seen later what others saved meanwhile. */
export interface Draft {
  readonly base: Fields;
  /** What differs from `base`. */
  readonly typed: Fields;
  /** Somebody else saved before, and neither version was chosen yet. */
  readonly overtaken: boolean;
}

const keyOf = (accountId: string, form: string): string => `${PREFIX}${accountId}.${form}`;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

const parsed = (text: string | null): (Draft & { readonly at: number }) | undefined => {
  try {
    const { at, base, typed, overtaken } = JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>;
    if (typeof at !== 'number' || !isFields(base) || !isFields(typed)) return undefined;
    return { at, base, typed, overtaken: overtaken === true };
  } catch {
    return undefined;
  }
};

const draftKeys = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(PREFIX));

const remove = (storage: Storage, goes: (key: string) => boolean): void => {
  for (const key of draftKeys(storage)) if (goes(key)) storage.removeItem(key);
};

/** What the account typed into a form of this tab and has not saved. */
export const readDraft = (storage: Storage, accountId: string, form: string): Draft | undefined => {
  const kept = parsed(storage.getItem(keyOf(accountId, form)));
  return kept && { base: kept.base, typed: kept.typed, overtaken: kept.overtaken };
};

export const differences = (typed: Fields, saved: Fields): Fields =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== saved[field]));

/** What was typed into a form that begins empty, or always the same. */
export const unsent = (typed: Fields, empty: Fields): Draft => ({
  base: {},
  typed: differences(typed, empty),
  overtaken: false,
});

/** Such a form as it was left: its own fields and nothing else. */
export const asLeft = <Field extends string>(
  empty: Readonly<Record<Field, string>>,
  draft: Draft | undefined,
): Readonly<Record<Field, string>> =>
  Object.fromEntries(
    Object.entries<string>(empty).map(([field, nothing]) => [field, draft?.typed[field] ?? nothing]),
  ) as Readonly<Record<Field, string>>;

/** Where nothing was typed nothing is left behind. */
export const keepDraft = (storage: Storage, accountId: string, form: string, draft: Draft): void => {
  const key = keyOf(accountId, form);
  if (Object.keys(draft.typed).length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify({ at: Date.now(), ...draft }));
};

/** The session is over: from now on drafts wait for their account to come back. */
export const letDraftsWait = (storage: Storage, now: number): void => {
  for (const key of draftKeys(storage)) {
    const kept = parsed(storage.getItem(key));
    if (kept) storage.setItem(key, JSON.stringify({ ...kept, at: now }));
  }
};

/** Nobody came back: what cannot be read goes, too. */
export const forgetOldDrafts = (storage: Storage, now: number): void =>
  remove(storage, (key) => now - (parsed(storage.getItem(key))?.at ?? 0) > WAITS_MS);

/** At log-out: nobody finds what was typed. */
export const forgetDrafts = (storage: Storage): void => remove(storage, () => true);

/** At log-in: what was typed waits for its own account alone. */
export const forgetOthersDrafts = (storage: Storage, accountId: string): void =>
  remove(storage, (key) => !key.startsWith(keyOf(accountId, '')));
