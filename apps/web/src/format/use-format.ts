import { useTranslation } from 'react-i18next';
import { formatBillMonth, formatDay, formatDayOf, formatInstant, formatRemark } from './dates';
import { inLanguage, isLanguage, type Bilingual, type Language } from './language';

export interface Format {
  readonly language: Language;
  readonly text: (text: Bilingual) => string;
  readonly day: (day: string) => string;
  readonly dayOf: (instant: string) => string;
  readonly instant: (instant: string) => string;
  readonly billMonth: (month: string) => string;
  readonly remark: (remark: string) => string;
}

/** The formatters, bound to the reader's language. */
export const useFormat = (): Format => {
  const { i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'ja';
  return {
    language,
    text: (text) => inLanguage(text, language),
    day: (day) => formatDay(day, language),
    dayOf: (instant) => formatDayOf(instant, language),
    instant: (instant) => formatInstant(instant, language),
    billMonth: (month) => formatBillMonth(month, language),
    remark: (remark) => formatRemark(remark, language),
  };
};
