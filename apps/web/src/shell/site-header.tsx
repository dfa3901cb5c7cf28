import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import { CustomerMenu } from './customer-menu';
import { LanguageSwitch } from './language-switch';
import { SiteDrawer } from './site-drawer';
import classes from './site-header.module.css';
import { SiteMenus } from './site-menus';

/** The head of every page of the portal: whose it is above, where to go below. */
export const SiteHeader = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <header className={`${classes.header ?? ''} no-print`}>
      <div className={classes.inner}>
        <Brand />
        <div className={classes.right}>
          <div className={classes['only-wide']}>
            <CustomerMenu />
            <LanguageSwitch />
          </div>
          <div className={classes['only-narrow']}>
            <SiteDrawer />
          </div>
        </div>
      </div>
      <div className={classes.wide}>
        <div className={classes.inner}>
          <nav data-guide="menu" className={classes.menus} aria-label={t('mainMenu')}>
            <SiteMenus />
          </nav>
        </div>
      </div>
    </header>
  );
};
