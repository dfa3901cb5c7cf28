import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './head-menu.module.css';
import type { MenuEntry } from './menu-entries';

const Entry = ({ label, to }: MenuEntry): ReactElement => {
  const { t } = useTranslation();
  if (to !== undefined)
    return (
      <Menu.Item component={Link} to={to}>
        {t(label)}
      </Menu.Item>
    );
  return (
    <Menu.Item disabled rightSection={<span className={classes.soon}>{t('comingSoon')}</span>}>
      {t(label)}
    </Menu.Item>
  );
};

interface HeadMenuProps {
  readonly label: ReactNode;
  readonly entries: readonly MenuEntry[];
  /** Stands above the entries. */
  readonly children?: ReactNode;
}

/** A menu of the page's head that opens under its name. */
export const HeadMenu = ({ label, entries, children }: HeadMenuProps): ReactElement => (
  <Menu position="bottom-start" width="max-content" offset={6} radius="md" shadow="lg" loop>
    <Menu.Target>
      <UnstyledButton className={classes.trigger}>
        {label}
        <IconChevronDown size={15} aria-hidden />
      </UnstyledButton>
    </Menu.Target>
    <Menu.Dropdown>
      {children}
      {entries.map((entry) => (
        <Entry key={entry.label} {...entry} />
      ))}
    </Menu.Dropdown>
  </Menu>
);
