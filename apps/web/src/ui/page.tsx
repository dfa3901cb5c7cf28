import { Anchor } from '@mantine/core';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './page.module.css';
import { PrintButton } from './print-button';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The way from the TOP page to here, without both ends. */
  readonly crumbs?: readonly Crumb[];
  readonly narrow?: boolean;
  /** Worth having on paper: a button prints it. */
  readonly printable?: boolean;
  readonly children: ReactNode;
}

const Crumbs = ({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumbs')} className={`${classes.crumbs ?? ''} no-print`}>
      <ol>
        {[{ to: '/', label: t('home') }, ...crumbs].map(({ to, label }) => (
          <li key={to}>
            <Anchor component={Link} to={to} inherit>
              {label}
            </Anchor>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
};

/** Names the browser's tab, and with it the entry in the history. */
export const useTitle = (title: string): void => {
  const { t } = useTranslation();
  const site = t('siteName');
  useEffect(() => {
    document.title = title === site ? site : `${title}｜${site}`;
  }, [title, site]);
};

/** A page of the portal: its place, its title, its content. */
export const Page = ({ title, lead, crumbs, narrow = false, printable = false, children }: PageProps): ReactElement => {
  useTitle(title);
  return (
    <div className={`${classes.page ?? ''} ${narrow ? (classes.narrow ?? '') : ''}`}>
      {crumbs && <Crumbs crumbs={crumbs} title={title} />}
      <header className={classes.head}>
        <div className={classes.title}>
          <h1>{title}</h1>
          {printable && <PrintButton />}
        </div>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
};
