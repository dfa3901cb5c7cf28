import type { ContractLineView, ContractStateView } from '@csite/protocol';
import { isDeepStrictEqual } from 'node:util';

/** What one entry of a history made of a contract. */
export interface RecordedChange {
  /** Absent at the beginning. */
  readonly before: ContractStateView | null;
  readonly after: ContractStateView;
}

/** What a contract holds, without what it costs. */
export type UnpricedState = Omit<ContractStateView, 'perPeriod'>;

/**
 * What some of the changes of a contract make of it, in the order in which they were recorded: of each only what it changed. With
 * all of them it is the state after the last one.
 */
export const replayed = ([first, ...rest]: readonly [RecordedChange, ...RecordedChange[]]): UnpricedState =>
  rest.reduce<UnpricedState>((state, { before, after }) => (before ? changed(state, before, after) : after), first.after);

const changed = (state: UnpricedState, before: ContractStateView, after: ContractStateView): UnpricedState => {
  const { company, companyKana, contractType, paymentMethod } = merged(state, before, after);
  const lines = changedLines(state.lines, before.lines, after.lines);
  const plan = lines.find(({ kind }) => kind === 'plan');
  return {
    company,
    ...(companyKana !== undefined && { companyKana }),
    contractType,
    paymentMethod,
    lines,
    users: plan?.quantity ?? after.users,
  };
};

const changedLines = (
  held: readonly ContractLineView[],
  before: readonly ContractLineView[],
  after: readonly ContractLineView[],
): ContractLineView[] => {
  const [had, was, is] = [byPlace(held), byPlace(before), byPlace(after)];
  const stayed = [...had].filter(([place]) => is.has(place) || !was.has(place));
  const came = [...is].filter(([place]) => !was.has(place) && !had.has(place));
  return [...stayed, ...came].map(([place, line]) => {
    const next = merged(line, was.get(place) ?? line, is.get(place) ?? line);
    return { ...next, amount: next.quantity * next.unitPrice };
  });
};

/** A contract has one plan, whichever it is; another one takes its place. */
const byPlace = (lines: readonly ContractLineView[]): ReadonlyMap<string, ContractLineView> =>
  new Map(lines.map((line) => [line.kind === 'plan' ? line.kind : line.code, line]));

/** `held` with those properties that differ between `before` and `after`. */
const merged = <T extends object>(held: T, before: T, after: T): T => ({
  ...held,
  ...Object.fromEntries(Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(value, before[name as keyof T]))),
});
