import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDone } from './card';
import classes from './card.module.css';

interface CardFrameProps {
  readonly url: string;
  readonly title: string;
  readonly onDone: () => void;
}

/** The processor's own page: what is typed there does not pass through ours. */
export const CardFrame = ({ url, title, onDone }: CardFrameProps): ReactElement => {
  const { i18n } = useTranslation();
  useEffect(() => {
    const hear = (message: MessageEvent): void => {
      if (isDone(message, url)) onDone();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [url, onDone]);
  return <iframe className={classes.frame} title={title} src={`${url}?lang=${i18n.language}`} />;
};
