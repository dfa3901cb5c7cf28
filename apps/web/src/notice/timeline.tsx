import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/types';
import { useFormat } from '../format/use-format';
import { RichText } from '../ui/rich-text';
import classes from './notice.module.css';

/** How an incident or maintenance went on, newest first. */
export const Timeline = ({ updates }: { readonly updates: NonNullable<Notice['updates']> }): ReactElement => {
  const { t } = useTranslation('notice');
  const { instant } = useFormat();
  return (
    <ol className={classes.timeline} reversed>
      {updates.map(({ at, state, html }) => (
        <li key={`${at} ${html.ja}`}>
          <div className={classes.when}>
            <time dateTime={at}>{instant(at)}</time>
            {state && (
              <Badge variant={state === 'resolved' ? 'filled' : 'light'} color={state === 'resolved' ? 'teal.9' : 'red'}>
                {t(`progress_${state}`)}
              </Badge>
            )}
          </div>
          <RichText html={html} />
        </li>
      ))}
    </ol>
  );
};
