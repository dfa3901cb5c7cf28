import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../shell/queries';
import { LoadFailure, LoadingLines } from '../ui/loaded';
import { AccountRow, type RowActs } from './account-row';
import { accountsQuery } from './account.requests';
import classes from './accounts.module.css';

interface AccountListProps extends RowActs {
  /** The account whose mail is being sent again. */
  readonly sending?: string;
}

export const AccountList = ({ sending, ...acts }: AccountListProps): ReactElement => {
  const { t } = useTranslation('account');
  const { data: me } = useQuery(meQuery);
  const list = useInfiniteQuery(accountsQuery);
  if (list.isPending) return <LoadingLines lines={8} />;
  if (list.isError) return <LoadFailure query={list} />;
  const accounts = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className={classes.list} aria-label={t('list')}>
        {accounts.map((each) => (
          <AccountRow
            key={each.accountId}
            account={each}
            own={each.accountId === me?.accountId}
            busy={each.accountId === sending}
            {...acts}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
};
