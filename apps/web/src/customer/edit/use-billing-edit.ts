import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BillingProfile } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { billingProfileQuery } from '../customer.queries';
import { billingBody, billingTexts, comparedFields } from './billing-texts';
import { changeBilling, presentProfile } from './edit.requests';
import { type BillingField, billingFields } from './fields';
import { rivalries, type Rivalry, type Texts } from './texts';

export interface BillingEditing {
  readonly values: Texts<BillingField>;
  readonly set: (field: BillingField, value: string) => void;
  readonly save: () => void;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly error: Error | null;
  readonly rivalries: readonly Rivalry<BillingField>[] | undefined;
}

/** 請求書送付先 as it is typed, over the version that was seen last. */
export const useBillingEdit = (profile: BillingProfile): BillingEditing => {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(profile);
  const [values, setValues] = useState(() => billingTexts(profile));
  const attempt = useAttempt(changeBilling, (saved) => {
    setSeen(saved);
    setValues(billingTexts(saved));
    queries.setQueryData(billingProfileQuery.queryKey, saved);
  });
  const theirs = billingTexts(seen);
  return {
    values,
    set: (field, value) => {
      if (attempt.isSuccess) attempt.reset();
      setValues((typed) => ({ ...typed, [field]: value }));
    },
    save: () =>
      attempt.mutate(
        { version: seen.version, body: billingBody(values) },
        { onError: (error) => setSeen((before) => presentProfile(error) ?? before) },
      ),
    busy: attempt.isPending,
    saved: attempt.isSuccess,
    error: attempt.error,
    rivalries: presentProfile(attempt.error) && rivalries(comparedFields(billingFields, theirs, values), theirs, values),
  };
};
