import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contractQueries } from '../contract/contract.queries';
import { customerQuery } from '../customer/customer.queries';
import { catalogueQuery } from '../shell/queries';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import type { ChangeNow } from './change-form';

interface NowLoadedProps {
  readonly product: string;
  readonly children: (now: ChangeNow) => ReactNode;
}

/** What every form needs to know, asked for at once. */
export const NowLoaded = ({ product: code, children }: NowLoadedProps): ReactElement => {
  const { t } = useTranslation('change');
  const contract = useQuery(contractQueries.contract(code));
  const catalogue = useQuery(catalogueQuery);
  const customer = useQuery(customerQuery);
  const form = (now: ChangeNow | undefined): ReactNode => (now ? children(now) : <Empty>{t('notSold')}</Empty>);
  return (
    <Loaded query={contract}>
      {(held) => (
        <Loaded query={catalogue}>
          {({ products }) => (
            <Loaded query={customer}>
              {(known) => {
                const product = products.find((sold) => sold.code === code);
                return form(product && { contract: held, product, customer: known });
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
