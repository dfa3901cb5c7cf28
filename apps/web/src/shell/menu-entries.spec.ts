import { en, ja } from '../i18n/resources';
import { nextPath } from '../session/next-path';
import { generalEntries, ownEntries, productEntries, registeredEntries, type MenuEntry } from './menu-entries';

const japanese: Readonly<Record<string, string>> = ja.shell;

const everything: readonly MenuEntry[] = [...productEntries('neo'), ...registeredEntries, ...ownEntries, ...generalEntries];

describe('the menus', () => {
  it.each(everything)('call $label by a word in both languages', ({ label }) => {
    expect(Object.keys(ja.shell)).toContain(label);
    expect(Object.keys(en.shell)).toContain(label);
  });

  it('lead to pages of this site, and to each by one entry', () => {
    const places = everything.flatMap(({ to }) => (to === undefined ? [] : [to]));
    expect(places.map(nextPath)).toEqual(places);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(['neo', 'chatluck'])('⑨ of %s hold what its column on the TOP page holds', (product) => {
    expect(productEntries(product)).toEqual([
      { label: 'contractDetails', to: `/contracts/${product}` },
      { label: 'contractChange', to: `/contracts/${product}/change` },
    ]);
  });

  it('⑩ stand in the order of the manual, with what is still to come switched off', () => {
    expect(registeredEntries.map(({ label }) => japanese[label])).toEqual([
      'お客様情報確認',
      'お客様情報変更',
      'E-mail変更',
      'ご契約種別・お支払い方法変更',
      'パスワード変更',
      'アカウント管理',
      '操作履歴',
    ]);
    const ready = registeredEntries.filter(({ to }) => to !== undefined);
    expect(ready.map(({ label, to }) => [label, to])).toEqual([
      ['customerCheck', '/customer'],
      ['customerChange', '/customer/edit'],
      ['emailChange', '/customer/email'],
      ['termsChange', '/customer/terms'],
      ['passwordChange', '/me/password'],
      ['accounts', '/accounts'],
      ['audit', '/audit'],
    ]);
  });
});
