import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BillingProfile } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { billingProfileQuery } from '../customer.queries';
import { billingBody, billingTexts, comparedFields } from './billing-texts';
import { changeBilling, presentProfile } from './edit.requests';
import { type BillingField, billingFields, billingGroups } from './fields';
import { type Filling, rivalries, type Rivalry, takeOver, type Texts } from './texts';
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

const untouched = (profile: BillingProfile): Filling<BillingField> => ({
  values: billingTexts(profile),
  taken: [],
  overtaken: false,
});

/** 請求書送付先 as it is typed, over the version that was seen last. */
export const useBillingEdit = (profile: BillingProfile): BillingEditing => {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(profile);
  const theirs = billingTexts(seen);
  const { values, taken, overtaken, set, fill, restored } = useFilled('billing', billingGroups, theirs);
  const hold = (present: BillingProfile, filling: Filling<BillingField>): void => {
    setSeen(present);
    fill(filling);
    queries.setQueryData(billingProfileQuery.queryKey, present);
  };
  const attempt = useAttempt(changeBilling, (saved) => hold(saved, untouched(saved)));
  const show = (error: unknown): void => {
    const present = presentProfile(error);
    const versions = present && { seen: theirs, theirs: billingTexts(present), mine: values };
    if (versions) hold(present, { ...takeOver(billingGroups, versions), overtaken: true });
  };
  const isStale = overtaken && (attempt.isIdle || presentProfile(attempt.error) !== undefined);
  return {
    values,
    set: (field, value) => {
      if (attempt.isSuccess) attempt.reset();
      set(field, value);
    },
    save: () => attempt.mutate({ version: seen.version, body: billingBody(values) }, { onError: show }),
    ...{ busy: attempt.isPending, saved: attempt.isSuccess, error: attempt.error },
    restored: restored && attempt.isIdle,
    // An address that is not used has nothing to say.
    taken: taken.filter((field) => comparedFields(billingFields, values, values).includes(field)),
    rivalries: isStale ? rivalries(comparedFields(billingFields, theirs, values), theirs, values) : undefined,
  };
};
