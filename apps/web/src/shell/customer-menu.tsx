import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconChevronDown, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Account } from '../api/types';
import { forgetTyped } from '../draft/forget-typed';
import { endSession } from '../session/session.requests';
import classes from './customer-menu.module.css';
import menu from './head-menu.module.css';
import { meQuery } from './queries';

const Who = ({ me }: { readonly me: Account }): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className={classes.who}>
      <div className={classes.person}>{t('honorific', { name: me.name })}</div>
      <div>{me.email}</div>
      <div>{t(`role_${me.role}`)}</div>
    </div>
  );
};

/** Ends the session here, whatever the server says, and forgets what was read in it. */
export const useLogOut = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await endSession().catch(() => undefined);
    await navigate('/login', { state: { loggedOut: true } });
    forgetTyped();
    queries.clear();
  };
};

/** ① Customer number and company, as the manual's screens show them; log-out behind it. */
export const CustomerMenu = (): ReactElement | null => {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const logOut = useLogOut();
  if (me === undefined) return null;
  return (
    <Menu position="bottom-end" width="max-content" offset={6} radius="md" shadow="lg">
      <Menu.Target>
        <UnstyledButton className={`${menu.trigger ?? ''} ${classes.trigger ?? ''}`}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          <span className={classes.customer}>{`${me.customerNumber}：${t('honorific', { name: me.company })}`}</span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Who me={me} />
        <Menu.Divider />
        <Menu.Item component={Link} to="/me/security" leftSection={<IconShieldLock size={18} aria-hidden />}>
          {t('security')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void logOut()}>
          {t('logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
