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

/** Where what stands in the form is not what somebody saved meanwhile. */
export const rivalries = <Field extends string>(
  fields: readonly Field[],
  theirs: Texts<Field>,
  mine: Texts<Field>,
): readonly Rivalry<Field>[] =>
  fields
    .filter((field) => theirs[field] !== mine[field].trim())
    .map((field) => ({ field, theirs: theirs[field], mine: mine[field] }));
