import { IconMapSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import { useTitle } from '../ui/page';
import classes from './message.module.css';

export const Component = (): ReactElement => {
  const { t } = useTranslation();
  useTitle(t('notFoundTitle'));
  return (
    <div className={classes.message}>
      <IconMapSearch size={56} stroke={1.3} aria-hidden />
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <ButtonLink to="/">{t('toHome')}</ButtonLink>
    </div>
  );
};
