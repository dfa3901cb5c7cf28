import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../shell/queries';
import { type Draft, keepDraft, readDraft } from './drafts';

/** What this account typed into the form before, in this tab: as it was when the form opened. */
export const useDraft = (form: string): Draft | undefined => {
  const { data: me } = useQuery(meQuery);
  const [kept] = useState(() => (me === undefined ? undefined : readDraft(sessionStorage, me.accountId, form)));
  return kept;
};

const nothing: Draft = { base: {}, typed: {}, overtaken: false };

/**
 * Keeps what stands in the form and is not saved. It outlives a session that ends, in this tab and for this account. Returns what
 * forgets it, for a form that is left once it is sent.
 */
export const useKeptDraft = (form: string, draft: Draft): (() => void) => {
  const { data: me } = useQuery(meQuery);
  const accountId = me?.accountId;
  const text = JSON.stringify(draft);
  // Only when it is another: after a log-out in another tab nothing is kept again by a form that merely stands there.
  useEffect(() => {
    if (accountId !== undefined) keepDraft(sessionStorage, accountId, form, JSON.parse(text) as Draft);
  }, [accountId, form, text]);
  return () => {
    if (accountId !== undefined) keepDraft(sessionStorage, accountId, form, nothing);
  };
};
