import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../api/types';
import { overviewQuery } from '../shell/queries';
import { Empty } from '../ui/empty';
import { Loaded, SkeletonPanel } from '../ui/loaded';
import { useTitle } from '../ui/page';
import page from '../ui/page.module.css';
import { Guide } from '../guide/guide';
import { Glance } from './glance';
import { Hero } from './hero';
import { ProductCard } from './product-card';
import { ProductNotices } from './product-notices';
import { RunningBanner } from './running-banner';
import classes from './top.module.css';
import { KnownCustomer, WithoutContracts } from './without-contracts';

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

/** The TOP page: what matters now, then a column per product. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('top');
  useTitle(t('title'));
  const overview = useQuery(overviewQuery);
  return (
    <div className={page.page}>
      {overview.isError && overview.data === undefined && <KnownCustomer />}
      <Loaded query={overview} skeleton={<Skeletons />} without={<WithoutContracts />}>
        {(data) => (
          <>
            <RunningBanner overview={data} />
            <Hero customer={data.customer} />
            <Guide />
            <Glance overview={data} />
            <Columns overview={data} />
          </>
        )}
      </Loaded>
    </div>
  );
};
