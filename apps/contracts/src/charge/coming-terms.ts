import type { ComingTermView, ContractLineView } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { Term } from '../calendar/term.value';
import type { Market } from '../catalogue/market.value';
import type { ContractRow } from '../contract/contract-row';
import { termCharges } from '../renewal/term-charges';
import { acceptedOf, stateOn } from './coming-state';

/** Why a term begins, and at what prices. */
interface Beginning extends Pick<ComingTermView, 'reason' | 'applicationId'> {
  readonly day: Temporal.PlainDate;
  readonly quoted?: readonly ContractLineView[];
}

/** The next term of each contract that is annual or will be, and what it will cost, if nothing more is applied for; soonest first. */
export const comingTerms = (contracts: readonly ContractRow[], market: Market, at: Temporal.Instant): ComingTermView[] =>
  contracts
    .flatMap((row) => {
      const beginning = beginningOf(row, tokyoDate(at));
      const term = beginning && termOf(row, market, at, beginning);
      return term ? [term] : [];
    })
    .toSorted((one, other) => one.chargedOn.localeCompare(other.chargedOn) || one.product.localeCompare(other.product));

/** Other terms that are applied for, or else the end of the running one. */
const beginningOf = (row: ContractRow, today: Temporal.PlainDate): Beginning | undefined => {
  if (row.contractType === 'annual') return renewalOf(Temporal.PlainDate.from(row.termsFrom), today);
  const terms = acceptedOf(row).find(({ change: { asked } }) => asked.kind === 'terms');
  if (!terms) return undefined;
  const { applicationId, change } = terms;
  return { day: Temporal.PlainDate.from(change.effectiveOn), reason: 'terms', applicationId, quoted: change.after.lines };
};

const renewalOf = (termsFrom: Temporal.PlainDate, today: Temporal.PlainDate): Beginning =>
  Temporal.PlainDate.compare(today, termsFrom) < 0
    ? { day: termsFrom, reason: 'import' }
    : { day: Term.running(termsFrom, today).next().from, reason: 'renewal' };

/** None where the contract will be monthly by then. */
const termOf = (row: ContractRow, market: Market, at: Temporal.Instant, beginning: Beginning): ComingTermView | undefined => {
  const { day, quoted, ...why } = beginning;
  const { state, product } = stateOn(row, market, at, day);
  if (state.type !== 'annual') return undefined;
  const { contractId } = row;
  const chargedOn = day.toString();
  const { reason: kind, applicationId } = why;
  const origin = { kind, ...(applicationId !== undefined && { applicationId }), effectiveOn: chargedOn };
  const charges = termCharges({ lines: state.lines, product: product.code }, market, day, quoted).map(
    ({ code, name, quantity, unitPrice, months, amount, remark }) => {
      const { unit } = product.item(code);
      return { contractId, product: product.code, code, name, unit, quantity, unitPrice, months, amount, remark, origin };
    },
  );
  return { contractId, product: product.code, chargedOn, ...why, charges };
};
