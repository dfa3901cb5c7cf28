import { Anchor, Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { HistoryEntry } from '../../api/types';
import { fieldWords } from '../../api/problem-words';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { FileButton } from '../../ui/file-button';
import { LoadFailure, LoadingLines } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { BeforeAfter } from '../before-after';
import { contractQueries } from '../contract.queries';
import { StateSheet } from '../state-sheet';
import { DayContract } from './day-contract';
import { dayIn, filterIn, historyFile, type HistoryFilter, searchOf } from './history-filter';
import { HistoryFilters } from './history-filters';
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
      {entry.before ? <BeforeAfter before={entry.before} after={entry.after} /> : <StateSheet state={entry.after} />}
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

const useHistory = (product: string, filter: HistoryFilter) => useInfiniteQuery(contractQueries.history(product, filter));

const Entries = ({ history }: { readonly history: ReturnType<typeof useHistory> }): ReactElement => {
  const { t } = useTranslation(['contract', 'history']);
  if (history.isPending) return <LoadingLines lines={6} />;
  if (history.isError) return <LoadFailure query={history} />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty>{t('history:noneFound')}</Empty>;
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

/** 契約履歴: every change, before and after, newest first; and the contract on any day. What is chosen stands in the URL. */
export const History = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation('history');
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const history = useHistory(product, filter);
  const errors = fieldWords(history.error);
  const on = dayIn(search.get('on'));
  const show = (next: HistoryFilter, day: string | undefined): void =>
    setSearch({ tab: 'history', ...searchOf(next), ...(day !== undefined && { on: day }) }, { replace: true });
  return (
    <Stack gap="lg">
      <DayContract product={product} on={on} onChange={(day) => show(filter, day)} />
      <Panel title={t('changes')} aside={<FileButton path={historyFile(product, filter)} />}>
        <HistoryFilters filter={filter} errors={errors} onChange={(next) => show(next, on)} />
        {Object.keys(errors).length === 0 && <Entries history={history} />}
      </Panel>
    </Stack>
  );
};
