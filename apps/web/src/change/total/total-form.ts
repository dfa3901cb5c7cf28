import type { Action, ApplicationKind } from '../../api/types';
import { actionOf, isOff } from '../allowed';
import type { Judgement } from '../change-form';

/** A kind of change that is one number: the new total. */
export interface TotalNow {
  readonly kind: ApplicationKind;
  readonly now: number;
  /** The least total that is a number of it at all. */
  readonly least: 0 | 1;
  readonly actions: readonly Action[];
}

export type TotalJudgement = Exclude<Judgement, { kind: 'quotable' }> | { readonly kind: 'total'; readonly total: number };

/** The total in what was typed: full-width digits and group separators are fine. */
export const readTotal = (typed: string, least: 0 | 1 = 1): number | undefined => {
  const digits = typed.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,7}$/.test(digits) && Number(digits) >= least ? Number(digits) : undefined;
};

export const actionFor = ({ actions, kind, now }: TotalNow, total: number): Action | undefined =>
  actionOf(actions, kind, total > now ? 'increase' : 'reduction');

/** Judges a new total by what the server allows now; a quote is asked for only where it can be given. */
export const judgeTotal = (held: TotalNow, typed: string): TotalJudgement => {
  if (typed.trim() === '') return { kind: 'empty' };
  const total = readTotal(typed, held.least);
  if (total === undefined) return { kind: 'wrong', words: 'needNumber' };
  if (total === held.now) return { kind: 'wrong', words: 'needOther' };
  const action = actionFor(held, total);
  if (action?.reason !== undefined && isOff(action)) return { kind: 'refused', reason: action.reason };
  if (action?.min !== undefined && total < action.min) return { kind: 'wrong', words: 'belowRange', min: action.min };
  if (action?.max !== undefined && total > action.max) return { kind: 'wrong', words: 'aboveRange', max: action.max };
  return { kind: 'total', total };
};

/** The total after one press of + or −, from whatever stands in the field. */
export const stepTotal = (held: TotalNow, typed: string, by: 1 | -1): string => {
  const from = readTotal(typed, held.least) ?? held.now;
  const step = actionFor(held, from + by)?.step ?? 1;
  return String(Math.max(held.least, from + by * step));
};
