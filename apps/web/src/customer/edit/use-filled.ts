import { useState } from 'react';
import { useTyped } from '../../draft/use-typed';
import type { Taken, Texts } from './texts';

interface Filled<Field extends string> extends Taken<Field> {
  readonly set: (field: Field, value: string) => void;
  readonly fill: (form: Taken<Field>) => void;
  readonly restored: boolean;
}

/** What stands in a form over what was seen saved: typed here, kept from before, or taken over from somebody else. */
export const useFilled = <Field extends string>(form: string, seen: Texts<Field>): Filled<Field> => {
  const { values, set, replace, restored } = useTyped(form, seen);
  const [taken, setTaken] = useState<readonly Field[]>([]);
  const fill = (filled: Taken<Field>): void => {
    replace(filled.values);
    setTaken(filled.taken);
  };
  return { values, taken, set, fill, restored };
};
