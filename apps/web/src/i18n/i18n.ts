import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language } from '../format/language';
import { en, ja } from './resources';

const STORED = 'csite.language';

const storedLanguage = (): Language => {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : 'ja';
};

/** Tells the document too: fonts choose their glyphs, and screen readers their voice, by it. */
const show = (language: Language): void => {
  document.documentElement.lang = language;
};

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'ja');

export const startI18n = async (): Promise<void> => {
  const language = storedLanguage();
  show(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ja',
    defaultNS: 'shell',
    resources: { ja, en },
    interpolation: { escapeValue: false },
  });
};

export const switchLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(STORED, language);
  show(language);
  await i18next.changeLanguage(language);
};
