import { Badge, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notice-list.module.css';

/** Before the title of what has not been read. */
export const UnreadMark = (): ReactElement => {
  const { t } = useTranslation('notice');
  return (
    <>
      <span className={classes.dot} aria-hidden />
      <VisuallyHidden>{t('unread')}</VisuallyHidden>
    </>
  );
};

/** How much of a list has not been read. */
export const UnreadBadge = ({ count }: { readonly count: number }): ReactElement | null => {
  const { t } = useTranslation('notice');
  if (count === 0) return null;
  return (
    <Badge variant="filled" color="red.8">
      {t('unreadCount', { count: count > 99 ? '99+' : String(count) })}
    </Badge>
  );
};
