import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../shell/queries';
import { differences, keepDraft, readDraft } from './drafts';

type Texts<Field extends string> = Readonly<Record<Field, string>>;

interface Typed<Field extends string> {
  readonly values: Texts<Field>;
  readonly set: (field: Field, value: string) => void;
  readonly replace: (values: Texts<Field>) => void;
  /** Some of it was typed before, and not saved. */
  readonly restored: boolean;
}

/** What stands in a form over what is saved. It outlives a session that ends, in this tab and for this account. */
export const useTyped = <Field extends string>(form: string, saved: Texts<Field>): Typed<Field> => {
  const { data: me } = useQuery(meQuery);
  const accountId = me?.accountId;
  const [kept] = useState(() => {
    const draft = accountId === undefined ? {} : readDraft(sessionStorage, accountId, form);
    return Object.fromEntries(Object.entries(draft).filter(([field]) => field in saved)) as Partial<Texts<Field>>;
  });
  const [values, setValues] = useState<Texts<Field>>(() => ({ ...saved, ...kept }));
  const unsaved = JSON.stringify(differences(values, saved));
  // Only when it is another: after a log-out in another tab nothing is kept again by a form that merely stands there.
  useEffect(() => {
    if (accountId !== undefined) keepDraft(sessionStorage, accountId, form, unsaved);
  }, [accountId, form, unsaved]);
  return {
    values,
    set: (field, value) => setValues((typed) => ({ ...typed, [field]: value })),
    replace: setValues,
    restored: Object.keys(kept).length > 0,
  };
};
