import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { useTitle } from '../ui/page';
import classes from './message.module.css';

/** After a release the page asks for bundles that are gone: only a reload brings the new ones. */
const isOldBundle = (error: unknown): boolean => error instanceof TypeError && /import|module/i.test(error.message);

const textFor = (error: unknown): 'problemUnreachable' | 'newVersionText' | 'brokenText' => {
  if (!navigator.onLine) return 'problemUnreachable';
  return isOldBundle(error) ? 'newVersionText' : 'brokenText';
};

/** What is left when a page broke: why, and what to do. */
export const RouteError = (): ReactElement => {
  const { t } = useTranslation();
  const error = useRouteError();
  useTitle(t('brokenTitle'));
  return (
    <div className={classes.message} role="alert">
      <IconPlugConnectedX size={56} stroke={1.3} aria-hidden />
      <h1>{t('brokenTitle')}</h1>
      <p>{t(textFor(error))}</p>
      <Button onClick={() => window.location.reload()}>{t('retry')}</Button>
    </div>
  );
};
