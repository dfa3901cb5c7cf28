import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Faq } from '../api/types';
import { useFormat } from '../format/use-format';
import { HeadlineList } from '../ui/headline-list';

export const FaqList = ({ faqs }: { readonly faqs: readonly Faq[] }): ReactElement => {
  const { t } = useTranslation('faq');
  const { text } = useFormat();
  const headlines = faqs.map(({ faqId, category, question }) => ({
    id: faqId,
    to: `/faqs/${faqId}`,
    about: t(`category_${category}`),
    title: text(question),
  }));
  return <HeadlineList headlines={headlines} />;
};
