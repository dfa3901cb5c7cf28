import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationSummary, OverviewColumn } from '../api/types';
import { DiskLink } from '../contract/disk-link';
import { DiskMeter } from '../contract/disk-meter';
import { EnvironmentLink } from '../contract/environment-link';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import panel from '../ui/panel.module.css';
import { ProductMark } from '../ui/product-mark';
import { DiskOutlook } from './disk-outlook';
import classes from './top.module.css';

/** ②③④ Where, how and how much of it. */
const ProductFacts = ({ column }: { readonly column: OverviewColumn }): ReactElement => {
  const { t } = useTranslation('contract');
  return (
    <div className={classes.facts}>
      <Facts>
        <Fact name={t('environment')}>
          <EnvironmentLink url={column.environmentUrl} />
        </Fact>
        <Fact name={t('contractType')}>
          <Badge variant="light">{t(`type_${column.contractType}`)}</Badge>
        </Fact>
        <Fact name={t('users')}>{t('usersCount', { number: formatNumber(column.users) })}</Fact>
        <Fact name={t('disk')}>
          <DiskMeter disk={column.disk} />
          <DiskOutlook column={column} />
          <DiskLink product={column.product} />
        </Fact>
      </Facts>
    </div>
  );
};

const OpenApplications = ({ applications }: { readonly applications: readonly ApplicationSummary[] }): ReactElement | null => {
  const { t } = useTranslation('top');
  const { day, text } = useFormat();
  if (applications.length === 0) return null;
  return (
    <div className={classes.open}>
      {t('scheduled')}
      {applications.map(({ applicationId, summary, effectiveOn }) => (
        <Link key={applicationId} to={`/applications/${applicationId}`}>
          {t('scheduledChange', { change: text(summary), day: day(effectiveOn) })}
        </Link>
      ))}
    </div>
  );
};

/** ⑤⑥ The two ways on from here. */
const Actions = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className={classes.actions}>
      <ButtonLink to={`/contracts/${product}`} variant="default">
        {t('contractDetails')}
      </ButtonLink>
      <ButtonLink to={`/contracts/${product}/change`}>{t('contractChange')}</ButtonLink>
    </div>
  );
};

/** The contract of one product at a glance. */
export const ProductCard = ({ column }: { readonly column: OverviewColumn }): ReactElement => {
  const { text } = useFormat();
  const id = `product-${column.product}`;
  return (
    <section className={`${panel.panel ?? ''} ${classes.card ?? ''}`} aria-labelledby={id} data-guide="product">
      <div className={classes.head} data-product={column.product}>
        <ProductMark product={column.product} />
        <h2 id={id}>{text(column.productName)}</h2>
      </div>
      <ProductFacts column={column} />
      <OpenApplications applications={column.openApplications} />
      <Actions product={column.product} />
    </section>
  );
};
