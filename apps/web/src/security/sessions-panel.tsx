import { Alert, Button } from '@mantine/core';
import { useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionList, SessionSummary } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { SessionRow } from './session-row';
import classes from './sessions.module.css';
import { endOtherSessions, endSessionOf, sessionsQuery } from './sessions.requests';

interface Endings {
  readonly one: UseMutationResult<void, Error, SessionSummary>;
  readonly others: UseMutationResult<void, Error, null>;
  readonly done?: string;
}

const useEndings = (): Endings => {
  const { t } = useTranslation('security');
  const queries = useQueryClient();
  const [done, setDone] = useState<string>();
  const say = (words: string): Promise<void> => {
    setDone(words);
    return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return {
    one: useAttempt(endSessionOf, () => say(t('ended'))),
    others: useAttempt(endOtherSessions, () => say(t('othersEnded'))),
    done,
  };
};

const List = ({ list, endings }: { readonly list: SessionList; readonly endings: Endings }): ReactElement => {
  const { t } = useTranslation('security');
  const { one, others } = endings;
  const ending = one.isPending ? one.variables.sessionId : undefined;
  return (
    <>
      <ul className={classes.list} aria-label={t('sessions')}>
        {list.items.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            busy={session.sessionId === ending}
            onEnd={(chosen) => one.mutate(chosen)}
          />
        ))}
      </ul>
      {list.items.length > 1 && (
        <Button variant="default" loading={others.isPending} onClick={() => others.mutate(null)}>
          {t('endOthers')}
        </Button>
      )}
      <p className={classes.note}>
        {t('limits', { idle: String(Math.round(list.idleHours / 24)), absolute: String(Math.round(list.absoluteHours / 24)) })}
      </p>
    </>
  );
};

/** Where one is logged in, and an end to each. */
export const SessionsPanel = (): ReactElement => {
  const { t } = useTranslation('security');
  const sessions = useQuery(sessionsQuery);
  const endings = useEndings();
  const error = endings.one.error ?? endings.others.error;
  return (
    <Panel title={t('sessions')}>
      <p>{t('sessionsLead')}</p>
      <ErrorSummary error={error} />
      <div role="status">
        {endings.done !== undefined && !error && (
          <Alert color="asagi" variant="light" mb="md">
            {endings.done}
          </Alert>
        )}
      </div>
      <Loaded query={sessions} skeleton={<SkeletonLines lines={5} />}>
        {(list) => <List list={list} endings={endings} />}
      </Loaded>
    </Panel>
  );
};
