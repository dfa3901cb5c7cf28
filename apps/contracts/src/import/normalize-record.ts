import { normalizeCustomerNumber, normalizePostalCode, normalizeSubdomain } from '@csite/values';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const change = (fields: Fields, name: string, how: (text: string) => string): void => {
  const value = fields[name];
  if (typeof value === 'string') fields[name] = how(value);
};

/** Half-width kana becomes full-width, full-width letters half-width. */
const kana = (text: string): string => text.normalize('NFKC');

/** A cell of a spreadsheet cannot tell empty from absent, and no optional text of an address needs the difference. */
const optionalTexts = ['department', 'name', 'postalCode', 'prefecture', 'city', 'street', 'building', 'tel'];

const dropEmpty = (fields: Fields): void => {
  for (const name of optionalTexts) if (fields[name] === '') Reflect.deleteProperty(fields, name);
};

/** Brings what people type into the form that is stored; what is wrong stays as it is, for the check to name. */
export const normalizeRecord = (record: unknown): unknown => {
  if (!isFields(record)) return record;
  change(record, 'customerNumber', normalizeCustomerNumber);
  const { contractor, billing, contracts } = record;
  if (isFields(contractor)) {
    change(contractor, 'postalCode', normalizePostalCode);
    change(contractor, 'companyKana', kana);
    change(contractor, 'nameKana', kana);
  }
  if (isFields(billing)) {
    change(billing, 'postalCode', normalizePostalCode);
    dropEmpty(billing);
  }
  for (const contract of Array.isArray(contracts) ? contracts : []) {
    if (isFields(contract)) change(contract, 'subdomain', normalizeSubdomain);
  }
  return record;
};
