import type { ContractorParticulars } from '@csite/protocol';
import { normalizeKana, normalizePhone, normalizePostalCode } from '@csite/values';

/** On one line, without spaces at its ends; else as typed. */
const line = (typed: string): string => typed.replaceAll(/[\r\n]+/g, ' ').trim();

/** What a person typed as it is stored; its rules held already. */
export const normalizeParticulars = (typed: ContractorParticulars): ContractorParticulars => ({
  department: line(typed.department),
  name: line(typed.name),
  nameKana: normalizeKana(typed.nameKana),
  postalCode: normalizePostalCode(typed.postalCode),
  prefecture: line(typed.prefecture.normalize('NFKC')),
  city: line(typed.city),
  street: line(typed.street),
  building: line(typed.building),
  tel: normalizePhone(typed.tel),
  fax: normalizePhone(typed.fax),
});
