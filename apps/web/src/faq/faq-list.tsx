import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Faq } from '../api/types';
import { useFormat } from '../format/use-format';
import classes from './faq.module.css';

export const FaqList = ({ faqs }: { readonly faqs: readonly Faq[] }): ReactElement => {
  const { t } = useTranslation('faq');
  const { text } = useFormat();
  return (
    <ul className={classes.list}>
      {faqs.map(({ faqId, category, question }) => (
        <li key={faqId}>
          <Link to={`/faqs/${faqId}`} className={classes.item}>
            <span className={classes.category}>{t(`category_${category}`)}</span>
            <span>{text(question)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
