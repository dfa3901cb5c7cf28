import type { ReactElement } from 'react';
import { useFormat } from '../format/use-format';
import type { Bilingual } from '../format/language';
import classes from './rich-text.module.css';

/** What operators wrote in Markdown, as the gateway rendered it: it lets through no markup but its own. */
export const RichText = ({ html }: { readonly html: Bilingual }): ReactElement => {
  const { text, language } = useFormat();
  const lang = language === 'en' && html.en !== undefined ? 'en' : 'ja';
  return <div className={classes.text} lang={lang} dangerouslySetInnerHTML={{ __html: text(html) }} />;
};
