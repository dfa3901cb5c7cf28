import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DiskUsage } from '../api/types';
import { isOpen } from '../change/allowed';
import { contractQueries } from '../contract/contract.queries';
import { DiskMeter } from '../contract/disk-meter';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { DiskChart } from './disk-chart';
import { ForecastPanel } from './disk-forecast';
import { DiskTable } from './disk-table';
import classes from './disk.module.css';

interface ContentProps {
  readonly usage: DiskUsage;
  readonly product: string;
  readonly open: boolean;
}

const Content = ({ usage, product, open }: ContentProps): ReactElement => {
  const { t } = useTranslation('disk');
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Panel title={t('now')}>
          <DiskMeter disk={usage} />
        </Panel>
        <ForecastPanel forecast={usage.forecast} product={product} open={open} />
      </div>
      <Panel title={t('months')}>
        <div className={classes.stack}>
          {usage.days.length === 0 && <Empty compact>{t('noDays')}</Empty>}
          {usage.days.length > 0 && <DiskChart days={usage.days} />}
          {usage.days.length > 0 && <DiskTable days={usage.days} />}
        </div>
      </Panel>
    </div>
  );
};

/** ④ ディスク使用容量: how full it is, was and will be. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('disk');
  const { text } = useFormat();
  const { product = '' } = useParams();
  const contract = useQuery(contractQueries.contract(product));
  const usage = useQuery(contractQueries.diskUsage(product));
  const crumbs = [{ to: `/contracts/${product}`, label: t('contract') }];
  const open = contract.data !== undefined && isOpen(contract.data, 'disk');
  return (
    <Page title={t('title')} lead={contract.data && text(contract.data.productName)} crumbs={crumbs}>
      <Loaded query={usage}>{(data) => <Content usage={data} product={product} open={open} />}</Loaded>
    </Page>
  );
};
