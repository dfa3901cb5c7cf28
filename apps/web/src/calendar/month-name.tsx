import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';

/** 2025年4月, April 2025. */
export const MonthName = ({ month }: { readonly month: string }): string => {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const [year = '', number = ''] = month.split('-');
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  return t('month', { year, month: language === 'ja' ? String(Number(number)) : name });
};
