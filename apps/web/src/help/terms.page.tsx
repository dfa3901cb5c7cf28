import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../shell/queries';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import classes from './help.module.css';

const points = ['termsLogin', 'termsAccounts', 'termsWho', 'termsDamage', 'termsChange'] as const;

/** What to mind, in the words of the manual, and the way to the terms themselves. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('help');
  const { data: catalogue } = useQuery(catalogueQuery);
  return (
    <Page title={t('termsTitle')} lead={t('termsLead')} crumbs={[{ to: '/help', label: t('title') }]} narrow printable>
      <Panel>
        <div className={classes.points}>
          {points.map((point) => (
            <section key={point}>
              <h2>{t(point)}</h2>
              <p>{t(`${point}Text`)}</p>
            </section>
          ))}
          {catalogue && (
            <Anchor href={catalogue.vendor.termsUrl} target="_blank" rel="noreferrer" fw={600}>
              {t('termsPdf')}
            </Anchor>
          )}
        </div>
      </Panel>
    </Page>
  );
};
