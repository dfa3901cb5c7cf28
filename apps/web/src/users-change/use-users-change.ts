import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Contract, Quote } from '../api/types';
import { judgeUsers, type Judgement } from './users-form';
import { quoteQuery } from './users-change.requests';

const TYPING_PAUSE_MS = 350;

export interface UsersChange {
  readonly typed: string;
  readonly type: (value: string) => void;
  readonly judgement: Judgement;
  readonly query: UseQueryResult<Quote>;
  /** The quote of exactly what stands in the field. */
  readonly quote: Quote | undefined;
  /** Takes the place of a quote that turned out stale. */
  readonly renew: (fresh: Quote) => void;
  readonly stale: boolean;
}

/** The state of the form: what is typed, what it means, and its quote. The total stays in the URL, so log-in can lead back to it. */
export const useUsersChange = (contract: Contract): UsersChange => {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('users') ?? '');
  const [fresh, setFresh] = useState<Quote>();
  const judgement = judgeUsers(contract, typed);
  const wanted = judgement.kind === 'quotable' ? judgement.users : undefined;
  const [settled] = useDebouncedValue(wanted, TYPING_PAUSE_MS);
  const query = useQuery({ ...quoteQuery(contract.product, settled ?? 0), enabled: settled !== undefined && settled === wanted });
  const type = (value: string): void => {
    setTyped(value);
    setFresh(undefined);
    setSearch(value === '' ? {} : { users: value }, { replace: true, preventScrollReset: true });
  };
  const answer = fresh ?? query.data;
  const quote = wanted !== undefined && answer?.after.users === wanted ? answer : undefined;
  return { typed, type, judgement, query, quote, renew: setFresh, stale: fresh !== undefined };
};
