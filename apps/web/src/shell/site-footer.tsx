import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vendor } from '../api/types';
import { useFormat } from '../format/use-format';
import { catalogueQuery } from './queries';
import classes from './site-footer.module.css';

const HelpDesk = ({ vendor }: { readonly vendor: Vendor }): ReactElement => {
  const { t } = useTranslation();
  const { text } = useFormat();
  const { phone, hours } = vendor.helpdesk;
  return (
    <div>
      <p className={classes.desk}>{t('helpDesk')}</p>
      <a className={classes.phone} href={`tel:${phone.replaceAll('-', '')}`} aria-label={`${t('phone')} ${phone}`}>
        {phone}
      </a>
      <p className={classes.muted}>{t('hours', { hours: text(hours) })}</p>
    </div>
  );
};

/** Whom to ask, when, and under which terms: the vendor's settings. */
export const SiteFooter = (): ReactElement | null => {
  const { t } = useTranslation();
  const { data: catalogue } = useQuery(catalogueQuery);
  if (catalogue === undefined) return null;
  const { vendor } = catalogue;
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <HelpDesk vendor={vendor} />
        <div>
          <p className={classes.desk}>{t('mailUs')}</p>
          <Anchor href={`mailto:${vendor.helpdesk.mail}`}>{vendor.helpdesk.mail}</Anchor>
        </div>
        <div className={classes.links}>
          <Anchor href={vendor.termsUrl} target="_blank" rel="noreferrer">{`${t('terms')}（${t('pdf')}）`}</Anchor>
          <p className={classes.muted}>{vendor.name}</p>
        </div>
      </div>
    </footer>
  );
};
