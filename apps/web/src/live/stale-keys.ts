import type { LiveChange } from '../api/types';

type Key = readonly string[];

/** What is read of the API and shows something of each kind: a new kind without a line here does not compile. */
const keysOf: Readonly<Record<LiveChange['kind'], (id: string) => readonly Key[]>> = {
  application: (id) => [['applications'], ['application', id], ['contract'], ['calendar'], ['overview'], ['invoices', 'next']],
  contract: () => [['contract'], ['calendar'], ['overview'], ['invoices', 'next']],
  disk: () => [['contract'], ['overview']],
  customer: () => [['customer'], ['overview'], ['me']],
  invoice: () => [['invoices'], ['overview']],
  payment: () => [['billing', 'payment'], ['invoices']],
  account: () => [['accounts']],
  notice: (id) => [['notices'], ['notice', id], ['unread-notices'], ['calendar'], ['overview']],
  reading: () => [['unread-notices'], ['overview']],
};

/** What is to be asked anew after a change. */
export const staleKeys = ({ kind, id }: LiveChange): readonly Key[] => keysOf[kind](id);

/** The same where nobody knows what was missed. */
export const allKeys = (): readonly Key[] => {
  const firsts = Object.values(keysOf).flatMap((keys) => keys('').map(([first = '']) => first));
  return [...new Set(firsts)].map((first) => [first]);
};
