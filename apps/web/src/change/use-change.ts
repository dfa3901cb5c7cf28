import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApplicationKind, Quote } from '../api/types';
import { lockReason } from './allowed';
import type { Draft } from './asked';
import type { ChangeForm, ChangeNow, Judgement } from './change-form';
import { quoteQuery } from './change.requests';

const TYPING_PAUSE_MS = 350;

export interface ChangeState {
  readonly draft: Draft;
  readonly set: (fields: Draft) => void;
  readonly judgement: Judgement;
  readonly query: UseQueryResult<Quote>;
  /** The quote of exactly what stands in the form. */
  readonly quote: Quote | undefined;
  /** Takes the place of a quote that turned out stale. */
  readonly renew: (fresh: Quote) => void;
  readonly stale: boolean;
}

const filled = (draft: Draft): Draft => Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''));

/** The draft stays in the URL, so that log-in can lead back to it, and a link can bring one. */
const useDraft = (): readonly [Draft, (fields: Draft) => void] => {
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useState<Draft>(() => Object.fromEntries(search));
  const set = (fields: Draft): void => {
    const next = { ...draft, ...fields };
    setDraft(next);
    setSearch(filled(next), { replace: true, preventScrollReset: true });
  };
  return [draft, set];
};

/** The state of a form: what stands in it, what that means, and its quote. */
export const useChange = (kind: ApplicationKind, form: ChangeForm, now: ChangeNow): ChangeState => {
  const [draft, setDraft] = useDraft();
  const [fresh, setFresh] = useState<Quote>();
  const locked = lockReason(now.contract, kind);
  const judgement: Judgement = locked ? { kind: 'refused', reason: locked } : form.judge(now, draft);
  const wanted = judgement.kind === 'quotable' ? JSON.stringify(judgement.asked) : undefined;
  const [settled] = useDebouncedValue(wanted, TYPING_PAUSE_MS);
  const query = useQuery(quoteQuery(now.contract.product, settled === wanted ? wanted : undefined));
  const set = (fields: Draft): void => {
    setDraft(fields);
    setFresh(undefined);
  };
  const quote = wanted !== undefined && settled === wanted ? (fresh ?? query.data) : undefined;
  return { draft, set, judgement, query, quote, renew: setFresh, stale: fresh !== undefined };
};
