import { type AdditionBilling, type ApplicationKind, type Asked, Failure } from '@csite/protocol';
import { aMarket } from './sample-market';
import { NEO } from './situation.builder';
import { type Beginning, TinyVendor } from './tiny-vendor';

export const PREMIUM = 'KNEOPRE1MB001';
export const IP = 'KIPRJST1MB001';
export const DISK = 'KDSKJST1MB001';
/** Premium is sold from ten users on, so that plan and users can get in each other's way. */
export const minimums: Readonly<Record<string, number>> = { [NEO]: 5, [PREMIUM]: 10 };

export type Step =
  | { readonly do: 'ask'; readonly asked: Asked; readonly replaces: boolean }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'withdraw'; readonly kind: ApplicationKind };

/** As many of an option as there are users. */
export const ALL = -1;

export interface Life {
  readonly beginning: Beginning;
  /** Days between its import and its first day. */
  readonly lead: number;
  readonly billing: AdditionBilling;
  readonly deadline: 20 | 'month-end' | { readonly businessDaysBeforeMonthEnd: number };
  readonly steps: readonly Step[];
  /** What an operator would have to accept, and nobody does. */
  readonly waiting?: readonly ApplicationKind[];
}

/** The vendor before anything has happened. */
export const begin = ({ beginning, lead, billing, deadline, waiting }: Life): TinyVendor => {
  const market = aMarket({ additionBilling: billing, reductionDeadlineDay: deadline }, 1, {
    [PREMIUM]: { minimum: minimums[PREMIUM] },
  });
  const at = beginning.startedOn.subtract({ days: lead }).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '10:00' });
  return new TinyVendor(market, beginning, at.toInstant(), waiting);
};

/** What the rules refuse is refused, and changes nothing; anything else that goes wrong is a fault. */
export const tolerating = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure) || !['unprocessable', 'conflict'].includes(error.kind)) throw error;
  }
};

export const resolved = (asked: Asked, users: number): Asked =>
  asked.kind === 'options'
    ? { ...asked, options: asked.options.map(({ code, quantity }) => ({ code, quantity: quantity === ALL ? users : quantity })) }
    : asked;

export const take = (vendor: TinyVendor, what: Step): void => {
  if (what.do === 'wait') return vendor.moveTo(vendor.now.add({ hours: what.hours }));
  const open = vendor.openOf(what.do === 'ask' ? what.asked.kind : what.kind);
  if (what.do === 'withdraw') return tolerating(() => open?.withdraw(vendor.now));
  if (open && what.replaces) tolerating(() => open.withdraw(vendor.now));
  if (vendor.openOf(what.asked.kind)) return;
  tolerating(() => vendor.submit(resolved(what.asked, vendor.situation().users())));
};
