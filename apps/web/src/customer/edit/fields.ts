import type { Contractor } from '../../api/types';

/** The parts of an address, in the order in which they are typed. */
export const addressFields = ['postalCode', 'prefecture', 'city', 'street', 'building'] as const;
export type AddressField = (typeof addressFields)[number];

/** What is changed here of ご契約者情報, in the order of the screen. */
export const contractorFields = [
  'department',
  'name',
  'nameKana',
  ...addressFields,
  'tel',
  'fax',
] as const satisfies readonly (keyof Contractor)[];
export type ContractorField = (typeof contractorFields)[number];

/** Those that are changed together or not at all. */
export const contractorGroups: readonly (readonly ContractorField[])[] = [
  ['department'],
  ['name', 'nameKana'],
  addressFields,
  ['tel'],
  ['fax'],
];

/** Where bills go when that is not the contractor. */
export const billingAddressFields = ['company', 'department', 'name', ...addressFields, 'tel'] as const;

/** The main billing mail and up to four more. */
export const mailFields = ['mail0', 'mail1', 'mail2', 'mail3', 'mail4'] as const;

/** 請求書送付先, all of it as texts. */
export const billingFields = ['goesTo', ...billingAddressFields, ...mailFields, 'mailForm', 'delivery'] as const;
export type BillingField = (typeof billingFields)[number];

export const billingGroups: readonly (readonly BillingField[])[] = [
  ['goesTo', ...billingAddressFields],
  mailFields,
  ['mailForm'],
  ['delivery'],
];

export type TextField = ContractorField | 'company';
export type EditedField = TextField | BillingField;

/** What the API refuses when it is empty. */
export const required: Readonly<Record<'contractor' | 'billing', readonly TextField[]>> = {
  contractor: ['name', 'postalCode', 'prefecture', 'city', 'street', 'tel'],
  billing: ['company', 'postalCode', 'prefecture', 'city', 'street'],
};

/** For the browser to fill in. */
export const autoComplete: Readonly<Record<TextField, string>> = {
  company: 'organization',
  department: 'off',
  name: 'off',
  nameKana: 'off',
  postalCode: 'postal-code',
  prefecture: 'address-level1',
  city: 'address-level2',
  street: 'address-line1',
  building: 'address-line2',
  tel: 'tel',
  fax: 'off',
};
