import type { ParseKeys } from 'i18next';

/** An entry of a menu; without `to` its screen is still to come, and it says so. */
export interface MenuEntry {
  readonly label: ParseKeys;
  readonly to?: string;
}

/** ⑨ The head menu of a product: the same entries as its column on the TOP page. */
export const productEntries = (product: string): readonly MenuEntry[] => [
  { label: 'contractDetails', to: `/contracts/${product}` },
  { label: 'contractChange', to: `/contracts/${product}/change` },
];

/** ⑩ ご登録情報メニュー, in the order of the manual. */
export const registeredEntries: readonly MenuEntry[] = [
  { label: 'customerCheck', to: '/customer' },
  { label: 'customerChange', to: '/customer/edit' },
  { label: 'emailChange', to: '/customer/email' },
  { label: 'termsChange', to: '/customer/terms' },
  { label: 'passwordChange', to: '/me/password' },
  { label: 'accounts', to: '/accounts' },
  { label: 'audit', to: '/audit' },
];

/** What is the person's own, beside ご登録情報. */
export const ownEntries: readonly MenuEntry[] = [{ label: 'security', to: '/me/security' }];

export const generalEntries: readonly MenuEntry[] = [
  { label: 'applications', to: '/applications' },
  { label: 'invoices', to: '/invoices' },
  { label: 'calendar', to: '/calendar' },
  { label: 'notices', to: '/notices' },
  { label: 'faqs', to: '/faqs' },
  { label: 'help', to: '/help' },
];
