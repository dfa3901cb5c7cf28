import { useTranslation } from 'react-i18next';
import type { BillingField } from './fields';

const words = {
  goesTo: { contractor: 'goesTo_contractor', own: 'goesTo_own' },
  mailForm: { link: 'mailForm_link', attachment: 'mailForm_attachment' },
  delivery: { postcard: 'deliver_postcard', pdf: 'deliver_pdf' },
} as const;

/** What a value is called on screen: the label of its choice, or itself. */
export const useChoiceWords = (): ((field: BillingField, value: string) => string) => {
  const { t } = useTranslation('customerEdit');
  return (field, value) => {
    if (field === 'goesTo') return t(words.goesTo[value === 'own' ? 'own' : 'contractor']);
    if (field === 'mailForm') return t(words.mailForm[value === 'attachment' ? 'attachment' : 'link']);
    return field === 'delivery' ? t(words.delivery[value === 'postcard' ? 'postcard' : 'pdf']) : value;
  };
};
