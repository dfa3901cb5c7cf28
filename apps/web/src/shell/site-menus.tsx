import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useFormat } from '../format/use-format';
import { HeadMenu } from './head-menu';
import classes from './head-menu.module.css';
import { generalEntries, productEntries, registeredEntries } from './menu-entries';
import { overviewQuery } from './queries';

/** The menus of the head: one per product, the lists, and ご登録情報. */
export const SiteMenus = (): ReactElement => {
  const { t } = useTranslation();
  const { text } = useFormat();
  const { data: overview } = useQuery(overviewQuery);
  return (
    <>
      <NavLink to="/" end className={classes.trigger}>
        {t('home')}
      </NavLink>
      {overview?.products.map(({ product, productName }) => (
        <HeadMenu key={product} label={text(productName)} entries={productEntries(product)} />
      ))}
      {generalEntries.map(({ label, to = '/' }) => (
        <NavLink key={to} to={to} className={classes.trigger}>
          {t(label)}
        </NavLink>
      ))}
      <HeadMenu label={t('registered')} entries={registeredEntries} />
    </>
  );
};
