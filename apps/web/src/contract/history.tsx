import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEntry } from '../api/types';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { BeforeAfter } from './before-after';
import { contractQueries } from './contract.queries';
import classes from './history.module.css';

const Entry = ({ entry }: { readonly entry: HistoryEntry }): ReactElement => {
  const { t } = useTranslation('contract');
  const { day, instant } = useFormat();
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <h3>{t(`history_${entry.kind}`)}</h3>
        <span className={classes.when}>{t('effective', { day: day(entry.effectiveOn) })}</span>
      </div>
      <BeforeAfter before={entry.before} after={entry.after} />
      <p className={classes.who}>
        <span>{t('historyBy', { name: entry.actor.name })}</span>
        <span>{`${t('historyRecorded')} ${instant(entry.recordedAt)}`}</span>
        {entry.applicationId !== undefined && (
          <Anchor component={Link} to={`/applications/${entry.applicationId}`} inherit>
            {t('historySee')}
          </Anchor>
        )}
      </p>
    </li>
  );
};

const Entries = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation('contract');
  const history = useInfiniteQuery(contractQueries.history(product));
  if (history.isPending) return <SkeletonLines lines={6} />;
  if (history.isError) return <ErrorSummary error={history.error} />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty>{t('historyEmpty')}</Empty>;
  return (
    <>
      <ol className={classes.history}>
        {entries.map((entry) => (
          <Entry key={entry.historyId} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('historyMore')}
        </Button>
      )}
    </>
  );
};

/** 契約履歴: every change, before and after, newest first. */
export const History = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation('contract');
  return (
    <Panel title={t('tabHistory')}>
      <Entries product={product} />
    </Panel>
  );
};
