import { useState } from 'react';
import { differences } from '../../draft/drafts';
import { useDraft, useKeptDraft } from '../../draft/use-draft';
import { type Filling, resumed, type Texts } from './texts';

interface Filled<Field extends string> extends Filling<Field> {
  readonly set: (field: Field, value: string) => void;
  readonly fill: (form: Filling<Field>) => void;
  /** Some of it was typed before, and not saved. */
  readonly restored: boolean;
}

/** What stands in a form over what was seen saved: typed here, kept from before, or taken over from somebody else. */
export const useFilled = <Field extends string>(
  form: string,
  groups: readonly (readonly Field[])[],
  seen: Texts<Field>,
): Filled<Field> => {
  const kept = useDraft(form);
  const [filling, fill] = useState<Filling<Field>>(() => resumed(groups, seen, kept));
  useKeptDraft(form, { base: seen, typed: differences(filling.values, seen), overtaken: filling.overtaken });
  return {
    ...filling,
    set: (field, value) => fill((before) => ({ ...before, values: { ...before.values, [field]: value } })),
    fill,
    restored: kept !== undefined,
  };
};
