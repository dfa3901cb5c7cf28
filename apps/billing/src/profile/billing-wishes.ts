import type { BillingAddress, BillingParticulars, TypedBillingAddress } from '@csite/protocol';
import { normalizePhone, normalizePostalCode } from '@csite/values';
import type { BillingWishes } from './billing-profile.entity';

/** On one line, without spaces at its ends; else as typed. */
const line = (typed: string): string => typed.replaceAll(/[\r\n]+/g, ' ').trim();

const addressOf = (typed: TypedBillingAddress): BillingAddress => ({
  company: line(typed.company),
  department: line(typed.department),
  name: line(typed.name),
  postalCode: normalizePostalCode(typed.postalCode),
  prefecture: line(typed.prefecture.normalize('NFKC')),
  city: line(typed.city),
  street: line(typed.street),
  building: line(typed.building),
  tel: normalizePhone(typed.tel),
});

const once = (mails: readonly string[]): string[] =>
  mails.filter((mail, index) => mails.findIndex((other) => other.toLowerCase() === mail.toLowerCase()) === index);

/** What a person typed as it is stored; its rules held already. */
export const wishesOf = (
  { sameAsContractor, address, mails, delivery, mailForm }: BillingParticulars,
  now: BillingWishes,
): BillingWishes => ({
  sameAsContractor,
  address: address ? addressOf(address) : null,
  mails: once(mails),
  delivery,
  mailForm: mailForm ?? now.mailForm,
});
