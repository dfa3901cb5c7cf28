import { differences, forgetDrafts, forgetOthersDrafts, keepDraft, readDraft } from './drafts';

const memory = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
};

const saved = { tel: '045-640-5910', name: '港 花子' };
const keep = (tab: Storage, typed: typeof saved): void =>
  keepDraft(tab, 'hanako', 'contractor', JSON.stringify(differences(typed, saved)));

describe('What was typed and not saved', () => {
  it('waits for the account that typed it: what differs from what is saved', () => {
    const tab = memory();
    keep(tab, { ...saved, tel: '03-1111-2222' });
    expect(readDraft(tab, 'hanako', 'contractor')).toEqual({ tel: '03-1111-2222' });
    expect([readDraft(tab, 'hanako', 'billing'), readDraft(tab, 'taro', 'contractor')]).toEqual([{}, {}]);
  });

  it('is nothing once it is saved, or typed back', () => {
    const tab = memory();
    keep(tab, { ...saved, tel: '1' });
    keep(tab, saved);
    expect(tab.length).toBe(0);
  });

  it('is gone after log-out, and after another account came; what else the tab keeps stays', () => {
    const tab = memory();
    tab.setItem('csite.language', 'en');
    const type = (): void => keep(tab, { ...saved, tel: '1' });
    type();
    forgetOthersDrafts(tab, 'hanako');
    expect(readDraft(tab, 'hanako', 'contractor')).toEqual({ tel: '1' });
    forgetOthersDrafts(tab, 'taro');
    expect(readDraft(tab, 'hanako', 'contractor')).toEqual({});
    type();
    forgetDrafts(tab);
    expect([tab.length, tab.getItem('csite.language')]).toEqual([1, 'en']);
  });

  it.each(['{', 'null', '[1]', '{"tel":{}}'])('that cannot be read is nothing: %s', (text) => {
    const tab = memory();
    tab.setItem('csite.draft.hanako.contractor', text);
    expect(readDraft(tab, 'hanako', 'contractor')).toEqual({});
  });
});
