import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../format/language';
import { currentLanguage, switchLanguage } from '../i18n/i18n';
import classes from './language-switch.module.css';

/** Each holds what is written on the button: people who speak to their computer say that. */
const names = { ja: '日本語', en: 'EN (English)' } as const;
const shortNames = { ja: '日本語', en: 'EN' } as const;

/** Each language is named in itself. What the server said is asked again: it spoke the other language. */
export const LanguageSwitch = (): ReactElement => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const change = async (language: Language): Promise<void> => {
    await switchLanguage(language);
    await queries.invalidateQueries();
  };
  return (
    <div role="group" aria-label={t('language')} className={classes.switch}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={names[language]}
          aria-pressed={language === currentLanguage()}
          onClick={() => void change(language)}
        >
          {shortNames[language]}
        </button>
      ))}
    </div>
  );
};
