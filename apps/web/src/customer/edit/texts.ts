import type { Draft } from '../../draft/drafts';

/** A form of texts, each under the name that its field has in the API. */
export type Texts<Field extends string> = Readonly<Record<Field, string>>;

/** One field on which two people disagree. */
export interface Rivalry<Field extends string> {
  readonly field: Field;
  readonly theirs: string;
  readonly mine: string;
}

export const pick = <Field extends string>(fields: readonly Field[], from: Texts<Field>): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, from[field]])) as Record<Field, string>;

interface Versions<Field extends string> {
  /** What the form began with. */
  readonly seen: Texts<Field>;
  readonly theirs: Texts<Field>;
  readonly mine: Texts<Field>;
}

/** What a form holds, and which of it somebody else has saved. */
export interface Taken<Field extends string> {
  readonly values: Texts<Field>;
  readonly taken: readonly Field[];
}

/**
 * What was typed here, over what somebody saved meanwhile: where nothing was typed, theirs counts, or it would be undone by
 * somebody who never looked at it. The fields of a group are one thing: an address is not half theirs.
 */
export const takeOver = <Field extends string>(
  groups: readonly (readonly Field[])[],
  { seen, theirs, mine }: Versions<Field>,
): Taken<Field> => {
  const isTyped = (field: Field): boolean => mine[field].trim() !== seen[field];
  const values = Object.assign({}, ...groups.map((group) => pick(group, group.some(isTyped) ? mine : theirs))) as Texts<Field>;
  return { values, taken: groups.flat().filter((field) => values[field] !== mine[field]) };
};

/** What stands in a form, and whether somebody else saved before it is saved. */
export interface Filling<Field extends string> extends Taken<Field> {
  readonly overtaken: boolean;
}

/** The form as it was left, over what is saved now: what others saved meanwhile is theirs as after an edit that came too late. */
export const resumed = <Field extends string>(
  groups: readonly (readonly Field[])[],
  saved: Texts<Field>,
  draft: Draft | undefined,
): Filling<Field> => {
  if (!draft) return { values: saved, taken: [], overtaken: false };
  const seen: Texts<Field> = { ...saved, ...draft.base };
  return {
    ...takeOver(groups, { seen, theirs: saved, mine: { ...seen, ...draft.typed } }),
    overtaken: draft.overtaken || groups.flat().some((field) => seen[field] !== saved[field]),
  };
};

/** Where what stands in the form is not what somebody saved meanwhile. */
export const rivalries = <Field extends string>(
  fields: readonly Field[],
  theirs: Texts<Field>,
  mine: Texts<Field>,
): readonly Rivalry<Field>[] =>
  fields
    .filter((field) => theirs[field] !== mine[field].trim())
    .map((field) => ({ field, theirs: theirs[field], mine: mine[field] }));
