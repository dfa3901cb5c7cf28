import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { OfflineNote } from './offline-note';
import classes from './portal-layout.module.css';

/** First stop of the Tab key: past the menus. */
export const SkipLink = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <a className={classes.skip} href="#main">
      {t('skip')}
    </a>
  );
};

/** Where pages appear. A change of page moves the focus here, as a page load would. */
export const MainArea = (): ReactElement => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={classes.main}>
      <OfflineNote />
      <Outlet />
      <ScrollRestoration />
    </main>
  );
};
