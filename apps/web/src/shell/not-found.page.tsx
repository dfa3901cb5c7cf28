import { IconMapSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../ui/page';
import classes from './message.module.css';
import { WaysOn } from './ways-on';

export const Component = (): ReactElement => {
  const { t } = useTranslation();
  useTitle(t('notFoundTitle'));
  return (
    <div className={classes.message}>
      <IconMapSearch size={56} stroke={1.3} aria-hidden />
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <WaysOn />
    </div>
  );
};
