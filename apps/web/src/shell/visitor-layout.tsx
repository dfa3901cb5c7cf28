import { IconLogin2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { loginPath } from '../session/next-path';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { MainArea, SkipLink } from './main-area';
import classes from './portal-layout.module.css';
import { SiteFooter } from './site-footer';
import header from './site-header.module.css';

const VisitorHeader = (): ReactElement => {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <header className={`${header.header ?? ''} no-print`}>
      <div className={`${header.inner ?? ''} ${header.visitor ?? ''}`}>
        <Brand />
        <div className={header.right}>
          <Link to={loginPath(`${pathname}${search}`)} className={header.login}>
            <IconLogin2 size={18} aria-hidden />
            {t('logIn')}
          </Link>
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
};

/** The frame for who reads without an account: the way in, and nothing that needs one. */
export const VisitorLayout = (): ReactElement => (
  <div className={classes.layout}>
    <SkipLink />
    <VisitorHeader />
    <MainArea />
    <SiteFooter />
  </div>
);
