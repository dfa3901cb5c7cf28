import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDone } from './card';
import classes from './card.module.css';

interface CardFrameProps {
  readonly url: string;
  readonly onDone: () => void;
}

/** The processor's own page: what is typed there does not pass through ours. */
export const CardFrame = ({ url, onDone }: CardFrameProps): ReactElement => {
  const { t, i18n } = useTranslation('payment');
  useEffect(() => {
    const hear = (message: MessageEvent): void => {
      if (isDone(message, url)) onDone();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [url, onDone]);
  return <iframe className={classes.frame} title={t('cardFields')} src={`${url}?lang=${i18n.language}`} />;
};
