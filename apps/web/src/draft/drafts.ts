const PREFIX = 'csite.draft.';

type Fields = Readonly<Record<string, string>>;

/** Of the keys of a browser's storage that hold drafts, those that `goes` says. */
const remove = (storage: Storage, goes: (key: string) => boolean): void => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(PREFIX) && goes(key)) storage.removeItem(key);
};

const keyOf = (accountId: string, form: string): string => `${PREFIX}${accountId}.${form}`;

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** What the account typed into a form of this tab and has not saved. */
export const readDraft = (storage: Storage, accountId: string, form: string): Fields => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(accountId, form)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(isText)) : {};
  } catch {
    return {};
  }
};

/** Only what differs from what is saved, so that what others save meanwhile is not undone. */
export const differences = (typed: Fields, saved: Fields): Fields =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== saved[field]));

/** `unsaved` are differences as JSON; without any nothing is left behind. */
export const keepDraft = (storage: Storage, accountId: string, form: string, unsaved: string): void => {
  if (unsaved === '{}') storage.removeItem(keyOf(accountId, form));
  else storage.setItem(keyOf(accountId, form), unsaved);
};

/** At log-out: nobody finds what was typed. */
export const forgetDrafts = (storage: Storage): void => remove(storage, () => true);

/** At log-in: what was typed waits for its own account alone. */
export const forgetOthersDrafts = (storage: Storage, accountId: string): void =>
  remove(storage, (key) => !key.startsWith(keyOf(accountId, '')));
