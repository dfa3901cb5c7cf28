import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { catalogueQuery } from './queries';
import classes from './site-footer.module.css';

/** Whom to ask, when, and under which terms: the vendor's settings. */
export const SiteFooter = (): ReactElement | null => {
  const { t } = useTranslation();
  const { text } = useFormat();
  const { data: catalogue } = useQuery(catalogueQuery);
  if (catalogue === undefined) return null;
  const { helpdesk, termsUrl, name } = catalogue.vendor;
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <div>
          <p className={classes.desk}>{t('helpDesk')}</p>
          <a
            className={classes.phone}
            href={`tel:${helpdesk.phone.replaceAll('-', '')}`}
            aria-label={`${t('phone')} ${helpdesk.phone}`}
          >
            {helpdesk.phone}
          </a>
          <p className={classes.muted}>{`${t('hours')}：${text(helpdesk.hours)}`}</p>
        </div>
        <div>
          <p className={classes.desk}>{t('mailUs')}</p>
          <Anchor href={`mailto:${helpdesk.mail}`}>{helpdesk.mail}</Anchor>
        </div>
        <div className={classes.links}>
          <Anchor href={termsUrl} target="_blank" rel="noreferrer">{`${t('terms')}（${t('pdf')}）`}</Anchor>
          <p className={classes.muted}>{name}</p>
        </div>
      </div>
    </footer>
  );
};
