import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDatabase, IconPuzzle, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Contract } from '../api/types';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { isOff } from '../users-change/users-form';
import { ChangeCard } from './change-card';
import { contractQueries } from './contract.queries';

const UsersCard = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const actions = contract.actions.filter((action) => action.kind === 'users');
  const off = actions.every(isOff);
  const reasons = actions.flatMap((action) => (action.reason ? [text(action.reason)] : []));
  return (
    <ChangeCard
      icon={IconUsers}
      title={t('changeUsers')}
      text={t('changeUsersText', { number: formatNumber(contract.users) })}
      action={t('changeUsersNow')}
      to={off ? undefined : `/contracts/${contract.product}/users`}
      reasons={off ? [...new Set(reasons)] : []}
    />
  );
};

const Choices = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('contract');
  const soon = { action: t('changeUsersNow'), reasons: [t('notYet')] };
  return (
    <Stack gap="md">
      <UsersCard contract={contract} />
      <ChangeCard icon={IconPuzzle} title={t('changeOptions')} text={t('changeOptionsText')} {...soon} />
      <ChangeCard icon={IconDatabase} title={t('changeDisk')} text={t('changeDiskText')} {...soon} />
    </Stack>
  );
};

/** ⑥ What can be applied for. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const { product = '' } = useParams();
  const contract = useQuery(contractQueries.contract(product));
  const crumbs = [{ to: `/contracts/${product}`, label: contract.data ? text(contract.data.productName) : product }];
  return (
    <Page title={t('changeTitle')} lead={t('changeLead')} crumbs={crumbs} narrow>
      <Loaded query={contract}>{(data) => <Choices contract={data} />}</Loaded>
    </Page>
  );
};
