import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconArrowsExchange,
  IconBuilding,
  IconCreditCard,
  IconDatabase,
  IconPuzzle,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ApplicationKind } from '../../api/types';
import { contractQueries } from '../../contract/contract.queries';
import { useFormat } from '../../format/use-format';
import { Page } from '../../ui/page';
import { isOpen, openOf } from '../allowed';
import { changeKinds, changePath } from '../asked';
import type { ChangeNow } from '../change-form';
import { NowLoaded } from '../now-loaded';
import { ChangeCard } from './change-card';
import { usePresent } from './present';
import { reasonsOf, type DirectedReason } from './reasons';

const icons: Readonly<Record<ApplicationKind, Icon>> = {
  users: IconUsers,
  options: IconPuzzle,
  plan: IconArrowsExchange,
  disk: IconDatabase,
  terms: IconCreditCard,
  'legal-name': IconBuilding,
};

const useReason = (): ((directed: DirectedReason) => string) => {
  const { t } = useTranslation('change');
  const { text } = useFormat();
  return ({ direction, reason }) => (direction ? t(`only_${direction}`, { reason: text(reason) }) : text(reason));
};

const Choices = ({ now }: { readonly now: ChangeNow }): ReactElement => {
  const { t } = useTranslation('change');
  const present = usePresent(now);
  const reason = useReason();
  const { contract } = now;
  return (
    <Stack gap="md">
      {changeKinds.map((kind) => (
        <ChangeCard
          key={kind}
          icon={icons[kind]}
          title={t(`title_${kind}`)}
          text={t(`card_${kind}`, { now: present[kind] })}
          open={openOf(contract, kind)}
          to={isOpen(contract, kind) ? changePath(contract.product, kind) : undefined}
          reasons={reasonsOf(contract, kind).map(reason)}
        />
      ))}
    </Stack>
  );
};

/** ⑥ What can be applied for. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('change');
  const { text } = useFormat();
  const { product = '' } = useParams();
  const { data } = useQuery(contractQueries.contract(product));
  const crumbs = [{ to: `/contracts/${product}`, label: data ? text(data.productName) : product }];
  return (
    <Page title={t('choiceTitle')} lead={t('choiceLead')} crumbs={crumbs} narrow>
      <NowLoaded product={product}>{(now) => <Choices now={now} />}</NowLoaded>
    </Page>
  );
};
