import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Collection, OpenChargeConfirmation } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { paymentQuery } from '../payment.queries';
import { beginConfirmation, completeConfirmation } from './collection.requests';

interface ConfirmationState {
  readonly begin: () => void;
  /** The holder has answered: what of it, the processor tells. */
  readonly done: () => void;
  readonly isBusy: boolean;
  /** The page of the bank, where it is for us to show it. */
  readonly url: string | undefined;
  readonly isRefused: boolean;
  readonly error: unknown;
}

const ask = async ({ frame }: OpenChargeConfirmation): Promise<void> => {
  if (frame?.clientSecret === undefined) return;
  const { askAtStripe } = await import('../card/ask-at-stripe');
  await askAtStripe({ publishableKey: frame.publishableKey ?? '', clientSecret: frame.clientSecret });
};

/** From the button to what the bank was told. */
export const useConfirmation = (billId: string, onPaid: (collection: Collection) => void): ConfirmationState => {
  const queries = useQueryClient();
  const complete = useAttempt(completeConfirmation, (collection) => {
    if (collection.state === 'paid') onPaid(collection);
    return queries.invalidateQueries(paymentQuery);
  });
  const { mutate } = complete;
  const done = useCallback(() => mutate(billId), [mutate, billId]);
  const asking = useMutation({ mutationFn: ask, onSettled: done });
  const opening = useAttempt(beginConfirmation, (opened) => opened.frame?.url === undefined && asking.mutate(opened));
  const begin = (): void => {
    complete.reset();
    opening.mutate(billId);
  };
  return {
    begin,
    done,
    isBusy: opening.isPending || asking.isPending || complete.isPending,
    url: complete.isIdle && !opening.isPending ? opening.data?.frame?.url : undefined,
    isRefused: complete.data !== undefined && complete.data.state !== 'paid',
    error: opening.error ?? complete.error,
  };
};
