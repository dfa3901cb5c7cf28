import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { customerQuery } from '../customer.queries';
import { changeContractor, presentCustomer } from './edit.requests';
import { type ContractorField, contractorFields, contractorGroups } from './fields';
import { type Filling, pick, rivalries, type Rivalry, takeOver, type Texts } from './texts';
import { useFilled } from './use-filled';

interface ContractorEditing {
  readonly values: Texts<ContractorField>;
  readonly set: (field: ContractorField, value: string) => void;
  readonly save: () => void;
  readonly busy: boolean;
  readonly saved: boolean;
  /** What was typed before the session ended stands in the form again. */
  readonly restored: boolean;
  readonly error: Error | null;
  /** Where somebody who saved first has it otherwise; undefined as long as nobody did. */
  readonly rivalries: readonly Rivalry<ContractorField>[] | undefined;
  /** What somebody else saved and nobody typed here: it stands in the form now. */
  readonly taken: readonly ContractorField[];
}

const untouched = ({ contractor }: Customer): Filling<ContractorField> => ({
  values: pick(contractorFields, contractor),
  taken: [],
  overtaken: false,
});

/** ご契約者情報 as it is typed, over the version that was seen last. What came later is shown before it is replaced. */
export const useContractorEdit = (customer: Customer): ContractorEditing => {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(customer);
  const theirs = pick(contractorFields, seen.contractor);
  const { values, taken, overtaken, set, fill, restored } = useFilled('contractor', contractorGroups, theirs);
  const hold = (present: Customer, filling: Filling<ContractorField>): void => {
    setSeen(present);
    fill(filling);
    queries.setQueryData(customerQuery.queryKey, present);
  };
  const attempt = useAttempt(changeContractor, (saved) => hold(saved, untouched(saved)));
  const show = (error: unknown): void => {
    const present = presentCustomer(error);
    const versions = present && { seen: theirs, theirs: present.contractor, mine: values };
    if (versions) hold(present, { ...takeOver(contractorGroups, versions), overtaken: true });
  };
  const isStale = overtaken && (attempt.isIdle || presentCustomer(attempt.error) !== undefined);
  return {
    values,
    set: (field, value) => {
      if (attempt.isSuccess) attempt.reset();
      set(field, value);
    },
    save: () => attempt.mutate({ version: seen.version, body: values }, { onError: show }),
    ...{ busy: attempt.isPending, saved: attempt.isSuccess, error: attempt.error },
    restored: restored && attempt.isIdle,
    taken,
    rivalries: isStale ? rivalries(contractorFields, theirs, values) : undefined,
  };
};
