import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../api/types';
import { overviewQuery } from '../shell/queries';
import { ButtonLink } from '../ui/button-link';
import { Empty } from '../ui/empty';
import { Loaded, SkeletonPanel } from '../ui/loaded';
import { useTitle } from '../ui/page';
import page from '../ui/page.module.css';
import { ProductCard } from './product-card';
import { ProductNotices } from './product-notices';
import classes from './top.module.css';

/** ① Customer number and company. */
const Customer = ({ customer }: { readonly customer: Overview['customer'] }): ReactElement => {
  const { t } = useTranslation('top');
  const { t: shell } = useTranslation();
  return (
    <header className={classes.hero}>
      <p className={classes.number}>{`${t('customerNumber')} ${customer.customerNumber}`}</p>
      <div className={classes.who}>
        <h1>{shell('honorific', { name: customer.company })}</h1>
        <ButtonLink to="/calendar" variant="default" size="sm" leftSection={<IconCalendarEvent size={18} aria-hidden />}>
          {shell('calendar')}
        </ButtonLink>
      </div>
    </header>
  );
};

const Columns = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('top');
  if (overview.products.length === 0) return <Empty>{t('noContracts')}</Empty>;
  return (
    <div className={classes.columns} data-products={overview.products.length}>
      {overview.products.map((column) => (
        <div key={column.product} className={classes.column}>
          <ProductCard column={column} />
          <ProductNotices column={column} available={overview.noticesAvailable} />
        </div>
      ))}
    </div>
  );
};

const Skeletons = (): ReactElement => (
  <div className={classes.columns}>
    <SkeletonPanel />
    <SkeletonPanel />
  </div>
);

/** The TOP page: a column per product. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('top');
  useTitle(t('title'));
  const overview = useQuery(overviewQuery);
  return (
    <div className={page.page}>
      <Loaded query={overview} skeleton={<Skeletons />}>
        {(data) => (
          <>
            <Customer customer={data.customer} />
            <Columns overview={data} />
          </>
        )}
      </Loaded>
    </div>
  );
};
