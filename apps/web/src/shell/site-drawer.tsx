import { Burger, Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useFormat } from '../format/use-format';
import { useLogOut } from './customer-menu';
import { LanguageSwitch } from './language-switch';
import { generalEntries, ownEntries, productEntries, registeredEntries, type MenuEntry } from './menu-entries';
import { meQuery, overviewQuery } from './queries';
import classes from './site-drawer.module.css';

const Entry = ({ label, to }: MenuEntry): ReactElement => {
  const { t } = useTranslation();
  if (to === undefined)
    return (
      <span className={`${classes.entry ?? ''} ${classes.soon ?? ''}`}>
        {t(label)} <small>{t('comingSoon')}</small>
      </span>
    );
  return (
    <NavLink to={to} end className={classes.entry}>
      {t(label)}
    </NavLink>
  );
};

const Section = ({ title, entries }: { readonly title?: string; readonly entries: readonly MenuEntry[] }): ReactElement => (
  <div className={classes.section}>
    {title !== undefined && <h2>{title}</h2>}
    <ul>
      {entries.map((entry) => (
        <li key={entry.label}>
          <Entry {...entry} />
        </li>
      ))}
    </ul>
  </div>
);

const Sections = (): ReactElement => {
  const { t } = useTranslation();
  const { text } = useFormat();
  const { data: overview } = useQuery(overviewQuery);
  return (
    <nav aria-label={t('mainMenu')}>
      <Section entries={[{ label: 'home', to: '/' }, ...generalEntries]} />
      {overview?.products.map(({ product, productName }) => (
        <Section key={product} title={text(productName)} entries={productEntries(product)} />
      ))}
      <Section title={t('registered')} entries={[...registeredEntries, ...ownEntries]} />
    </nav>
  );
};

/** The menus where the screen is too narrow for a row of them. */
export const SiteDrawer = (): ReactElement => {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const logOut = useLogOut();
  const { pathname } = useLocation();
  const [opened, { open, close }] = useDisclosure(false);
  useEffect(close, [pathname, close]);
  const title = me && `${me.customerNumber}：${t('honorific', { name: me.company })}`;
  return (
    <>
      <Burger opened={opened} onClick={open} color="#fff" size="sm" aria-label={t('openMenu')} aria-expanded={opened} />
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="20rem"
        title={title}
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
      >
        <Sections />
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <Button variant="default" fullWidth mt="md" onClick={() => void logOut()}>
          {t('logOut')}
        </Button>
      </Drawer>
    </>
  );
};
