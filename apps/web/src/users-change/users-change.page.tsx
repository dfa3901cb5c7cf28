import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconReplace } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ApplicationSummary, Contract } from '../api/types';
import { ApplicationList } from '../application/application-list';
import { contractQueries } from '../contract/contract.queries';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Apply } from './apply';
import { Preview } from './preview';
import { useUsersChange } from './use-users-change';
import classes from './users-change.module.css';
import { UsersField } from './users-field';
import type { Judgement } from './users-form';
import { UsersRanges, UsersToday } from './users-now';

const useFieldError = (judgement: Judgement): string | undefined => {
  const { t } = useTranslation('usersChange');
  if (judgement.kind === 'wrong') return t(judgement.words);
  if (judgement.kind !== 'outside') return undefined;
  return judgement.words === 'belowRange'
    ? t('belowRange', { min: formatNumber(judgement.min) })
    : t('aboveRange', { max: formatNumber(judgement.max) });
};

const Replacing = ({ open }: { readonly open: ApplicationSummary }): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <Alert variant="light" color="ai" mb="lg" icon={<IconReplace aria-hidden />} title={t('replaceTitle')}>
      {t('replaceText')}
      <ApplicationList applications={[open]} />
    </Alert>
  );
};

const UsersChangeForm = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const change = useUsersChange(contract);
  const error = useFieldError(change.judgement);
  const open = contract.openApplications.find(({ kind }) => kind === 'users');
  return (
    <>
      {open && <Replacing open={open} />}
      <div className={classes.layout}>
        <Panel className={classes.form}>
          <UsersToday contract={contract} />
          <UsersField now={contract} value={change.typed} error={error} onChange={change.type} />
          <UsersRanges contract={contract} />
        </Panel>
        <div className={classes.preview}>
          <Preview change={change} />
        </div>
        <Apply quote={change.quote} stale={change.stale} replaces={open?.applicationId} onFresh={change.renew} />
      </div>
    </>
  );
};

/** ユーザー契約数のお手続き: the new total, its quote, and the application. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { t: shell } = useTranslation('contract');
  const { text } = useFormat();
  const { product = '' } = useParams();
  const contract = useQuery(contractQueries.contract(product));
  const name = contract.data ? text(contract.data.productName) : product;
  const crumbs = [
    { to: `/contracts/${product}`, label: name },
    { to: `/contracts/${product}/change`, label: shell('changeTitle') },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={crumbs}>
      <Loaded query={contract}>{(data) => <UsersChangeForm contract={data} />}</Loaded>
    </Page>
  );
};
