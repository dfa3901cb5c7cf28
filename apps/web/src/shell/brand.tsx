import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './brand.module.css';

const Mark = (): ReactElement => (
  <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="9" fill="rgb(255 255 255 / 12%)" />
    <path d="M22.6 11.2a8 8 0 1 0 0 9.6" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    <circle cx="22.9" cy="16" r="2.9" fill="#5fc8bc" />
  </svg>
);

export const Brand = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand}>
      <Mark />
      <span>
        <span className={classes.products}>desknet&apos;s NEO / ChatLuck</span>
        <span className={classes.name}>{t('siteName')}</span>
      </span>
    </Link>
  );
};
