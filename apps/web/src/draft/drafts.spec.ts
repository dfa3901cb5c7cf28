import {
  asLeft,
  differences,
  type Draft,
  forgetDrafts,
  forgetOldDrafts,
  forgetOthersDrafts,
  keepDraft,
  letDraftsWait,
  readDraft,
  unsent,
} from './drafts';
import { memoryStorage } from '../format/memory-storage';

const base = { tel: '045-640-5910', name: '港 花子' };
const draft: Draft = { base, typed: { tel: '03-1111-2222' }, overtaken: false };
const minutes = (count: number): number => Date.now() + count * 60_000;

describe('What was typed and not saved', () => {
  let tab: Storage;
  const keep = (kept = draft): void => keepDraft(tab, 'hanako', 'contractor', kept);
  const read = (): Draft | undefined => readDraft(tab, 'hanako', 'contractor');
  beforeEach(() => (tab = memoryStorage()));

  it('waits for the account that typed it, with what it was typed over', () => {
    keep({ ...draft, typed: differences({ ...base, tel: '03-1111-2222' }, base) });
    expect(read()).toEqual(draft);
    expect([readDraft(tab, 'hanako', 'billing'), readDraft(tab, 'taro', 'contractor')]).toEqual([undefined, undefined]);
  });

  it('is nothing once it is saved, or typed back', () => {
    keep();
    keep({ ...draft, typed: differences(base, base) });
    expect(tab.length).toBe(0);
  });

  it('stands in a form that began empty again, of its own fields alone', () => {
    const empty = { name: '', role: 'viewer' };
    keep(unsent({ name: '港 次郎', role: 'viewer' }, empty));
    expect(read()?.typed).toEqual({ name: '港 次郎' });
    expect(asLeft(empty, { ...draft, typed: { name: '港 次郎', tel: '03' } })).toEqual({ name: '港 次郎', role: 'viewer' });
    expect(asLeft(empty, undefined)).toEqual(empty);
    keep(unsent(empty, empty));
    expect(tab.length).toBe(0);
  });

  it('is gone after log-out, and after another account came; what else the tab keeps stays', () => {
    tab.setItem('csite.language', 'en');
    keep();
    forgetOthersDrafts(tab, 'hanako');
    expect(read()).toEqual(draft);
    forgetOthersDrafts(tab, 'taro');
    expect(read()).toBeUndefined();
    keep();
    forgetDrafts(tab);
    expect([tab.length, tab.getItem('csite.language')]).toEqual([1, 'en']);
  });

  it('waits half an hour once the session is over', () => {
    keep();
    letDraftsWait(tab, minutes(600));
    forgetOldDrafts(tab, minutes(629));
    expect(read()).toEqual(draft);
    forgetOldDrafts(tab, minutes(631));
    expect(tab.length).toBe(0);
  });

  it.each(['{', 'null', '[1]', '{"tel":"1"}', '{"at":1,"base":{},"typed":{"tel":{}}}'])(
    'that cannot be read is nothing, and goes: %s',
    (text) => {
      tab.setItem('csite.draft.hanako.contractor', text);
      expect(read()).toBeUndefined();
      letDraftsWait(tab, minutes(0));
      forgetOldDrafts(tab, minutes(0));
      expect(tab.length).toBe(0);
    },
  );
});
