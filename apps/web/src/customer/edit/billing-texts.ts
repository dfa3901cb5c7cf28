import type { BillingEditBody, BillingProfile } from '../../api/types';
import { billingAddressFields, type BillingField, mailFields } from './fields';
import { pick, type Texts } from './texts';

/** A profile as its form holds it. */
export const billingTexts = ({
  sameAsContractor,
  billingAddress,
  mails,
  delivery,
  mailForm,
}: BillingProfile): Texts<BillingField> => {
  const typed = Object.fromEntries(mailFields.map((field, index) => [field, mails[index] ?? '']));
  return {
    goesTo: sameAsContractor ? 'contractor' : 'own',
    ...pick(billingAddressFields, billingAddress),
    ...(typed as Record<(typeof mailFields)[number], string>),
    mailForm,
    delivery,
  };
};

/** What the form asks for; an address only where bills go to one of their own. */
export const billingBody = (texts: Texts<BillingField>): BillingEditBody => ({
  sameAsContractor: texts.goesTo === 'contractor',
  ...(texts.goesTo === 'own' && { address: pick(billingAddressFields, texts) }),
  mails: mailFields.map((field) => texts[field].trim()).filter((mail) => mail !== ''),
  delivery: texts.delivery as BillingEditBody['delivery'],
  mailForm: texts.mailForm as BillingEditBody['mailForm'],
});

/** The fields that count: an address that nobody uses is no matter to disagree on. */
export const comparedFields = (
  fields: readonly BillingField[],
  theirs: Texts<BillingField>,
  mine: Texts<BillingField>,
): readonly BillingField[] =>
  theirs.goesTo === 'own' && mine.goesTo === 'own'
    ? fields
    : fields.filter((field) => !billingAddressFields.some((address) => address === field));
