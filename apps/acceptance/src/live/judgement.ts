import { type Head, type Heard, keyOf, type Listened, type Wanted, wantedBy } from './heard';

/**
 * What a line should have heard and did not, or heard and should not have. A line that was never cut hears every change; one that
 * was cut hears at least the last change of each thing.
 */
export function findingsOf(line: Listened, heads: readonly Head[]): string[] {
  const wanted = wantedBy(line, heads);
  const owner = new Map(heads.map(({ sequence, customerId }) => [sequence, customerId]));
  const isForeign = ({ sequence }: Heard): boolean => (owner.get(sequence) ?? line.customerId) !== line.customerId;
  return [
    ...lost(line, wanted).map((each) => `${line.name} never heard ${keyOf(each)} (${each.sequence})`),
    ...line.heard.filter(isForeign).map((each) => `${line.name} heard another customer's ${keyOf(each)}`),
    ...(line.resets > 0 ? [`${line.name} was told ${line.resets} times to ask for everything anew`] : []),
  ];
}

const lost = ({ cuts, heard }: Listened, wanted: readonly Wanted[]): readonly Wanted[] => {
  const sequences = new Set(heard.map(({ sequence }) => sequence));
  if (cuts.length === 0) return wanted.filter(({ sequence }) => !sequences.has(sequence));
  const last = new Map(wanted.map((each) => [keyOf(each), each]));
  const heardLast = new Map<string, number>();
  for (const each of heard) heardLast.set(keyOf(each), Math.max(each.sequence, heardLast.get(keyOf(each)) ?? 0));
  return [...last.values()].filter((each) => (heardLast.get(keyOf(each)) ?? 0) < each.sequence);
};

/** How often the same event came again. */
export const repeatsOf = ({ heard }: Listened): number => heard.length - new Set(heard.map(({ sequence }) => sequence)).size;
