import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BillingProfile } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { billingProfileQuery } from '../customer.queries';
import { billingBody, billingTexts, comparedFields } from './billing-texts';
import { changeBilling, presentProfile } from './edit.requests';
import { type BillingField, billingFields, billingGroups } from './fields';
import { rivalries, type Rivalry, takeOver, type Texts } from './texts';
import { useFilled } from './use-filled';

export interface BillingEditing {
  readonly values: Texts<BillingField>;
  readonly set: (field: BillingField, value: string) => void;
  readonly save: () => void;
  readonly busy: boolean;
  readonly saved: boolean;
  /** What was typed before the session ended stands in the form again. */
  readonly restored: boolean;
  readonly error: Error | null;
  readonly rivalries: readonly Rivalry<BillingField>[] | undefined;
  readonly taken: readonly BillingField[];
}

/** 請求書送付先 as it is typed, over the version that was seen last. */
export const useBillingEdit = (profile: BillingProfile): BillingEditing => {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(profile);
  const theirs = billingTexts(seen);
  const { values, taken, overtaken, set, fill, restored } = useFilled('billing', billingGroups, theirs);
  const attempt = useAttempt(changeBilling, (saved) => {
    setSeen(saved);
    fill({ values: billingTexts(saved), taken: [], overtaken: false });
    queries.setQueryData(billingProfileQuery.queryKey, saved);
  });
  const show = (error: unknown): void => {
    const present = presentProfile(error);
    if (!present) return;
    fill({ ...takeOver(billingGroups, { seen: theirs, theirs: billingTexts(present), mine: values }), overtaken: true });
    setSeen(present);
    queries.setQueryData(billingProfileQuery.queryKey, present);
  };
  const isStale = overtaken && (attempt.isIdle || presentProfile(attempt.error) !== undefined);
  return {
    values,
    set: (field, value) => {
      if (attempt.isSuccess) attempt.reset();
      set(field, value);
    },
    save: () => attempt.mutate({ version: seen.version, body: billingBody(values) }, { onError: show }),
    ...{ busy: attempt.isPending, saved: attempt.isSuccess },
    restored: restored && attempt.isIdle,
    error: attempt.error,
    // An address that is not used has nothing to say.
    taken: taken.filter((field) => comparedFields(billingFields, values, values).includes(field)),
    rivalries: isStale ? rivalries(comparedFields(billingFields, theirs, values), theirs, values) : undefined,
  };
};
