import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Vendor } from '../api/types';
import { useFormat } from '../format/use-format';
import { catalogueQuery } from './queries';
import { SchemeSwitch } from './scheme-switch';
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

const Asked = ({ vendor }: { readonly vendor: Vendor }): ReactElement => {
  const { t } = useTranslation();
  return (
    <>
      <HelpDesk vendor={vendor} />
      <div>
        <p className={classes.desk}>{t('mailUs')}</p>
        <Anchor href={`mailto:${vendor.helpdesk.mail}`}>{vendor.helpdesk.mail}</Anchor>
      </div>
    </>
  );
};

/** Whom to ask, when, and under which terms: the vendor's settings. The rest is there also while they cannot be read. */
export const SiteFooter = (): ReactElement => {
  const { t } = useTranslation();
  const { data: catalogue } = useQuery(catalogueQuery);
  const vendor = catalogue?.vendor;
  return (
    <footer className={`${classes.footer ?? ''} no-print`}>
      <div className={classes.inner}>
        {vendor && <Asked vendor={vendor} />}
        <div className={classes.links}>
          <Anchor component={Link} to="/help">
            {t('helpContact')}
          </Anchor>
          <Anchor component={Link} to="/terms">
            {t('termsPage')}
          </Anchor>
          {vendor && (
            <>
              <Anchor href={vendor.termsUrl} target="_blank" rel="noreferrer">{`${t('terms')}（${t('pdf')}）`}</Anchor>
              <p className={classes.muted}>{vendor.name}</p>
            </>
          )}
        </div>
        <SchemeSwitch />
      </div>
    </footer>
  );
};
