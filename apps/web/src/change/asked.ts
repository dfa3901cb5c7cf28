import type { ApplicationKind, Asked, OptionQuantity } from '../api/types';

/** What stands in a form, and in its URL: the fields of its kind under their names on the wire. */
export type Draft = Readonly<Record<string, string>>;

/** In the order of the page on which they are chosen. */
export const changeKinds = ['users', 'options', 'plan', 'disk', 'terms', 'legal-name'] as const satisfies ApplicationKind[];

export const writeQuantities = (options: readonly OptionQuantity[]): string =>
  options.map(({ code, quantity }) => `${code}:${String(quantity)}`).join(',');

/** New totals in `CODE:1,OTHER:0`; what cannot be read is left out. */
export const readQuantities = (written: string): OptionQuantity[] =>
  written.split(',').flatMap((part) => {
    const [, code, quantity] = /^([^:]+):(\d{1,7})$/.exec(part) ?? [];
    return code === undefined ? [] : [{ code, quantity: Number(quantity) }];
  });

/** The form that would ask for just this. */
export const draftOf = ({ kind, options, ...fields }: Asked): Draft => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
  ...(kind === 'options' && { options: writeQuantities(options ?? []) }),
});

/** Where a kind of change is applied for. */
export const changePath = (product: string, kind: ApplicationKind): string => `/contracts/${product}/${kind}`;

/** The form of a change, filled in: from an application, a quote, or the calendar. */
export const changeLink = (product: string, asked: Asked): string =>
  `${changePath(product, asked.kind)}?${new URLSearchParams(draftOf(asked)).toString()}`;
