import type { HistoryEntry } from '../../api/types';
import { namedIn } from '../../ui/choice';

export const historyKinds = [
  'users',
  'options',
  'plan',
  'disk',
  'terms',
  'legal-name',
  'renewal',
  'import',
] as const satisfies readonly HistoryEntry['kind'][];

export interface HistoryFilter {
  /** None means all. */
  readonly kinds: readonly HistoryEntry['kind'][];
  /** Days `2025-04-01` between which a change took effect, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** While somebody types a year into a date field it stands there as 0002, 0020, 0202: none of them is meant. */
const meant = /^(19|20)\d\d-\d\d-\d\d$/;

/** A day that a person has typed or chosen to the end; undefined for anything else. */
export const dayIn = (text: string | null): string | undefined => (text !== null && meant.test(text) ? text : undefined);

/** The filter in a URL such as `?kinds=users,plan&from=2025-04-01`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): HistoryFilter => {
  const [from, to] = [dayIn(search.get('from')), dayIn(search.get('to'))];
  return {
    kinds: namedIn(historyKinds, search.get('kinds')),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
};

/** The same as words of a URL, of the page's as of the API's. */
export const searchOf = ({ kinds, from, to }: HistoryFilter): Record<string, string> => ({
  ...(kinds.length > 0 && { kinds: kinds.join(',') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** Where the list is as a file, below `/api/v1`. */
export const historyFile = (product: string, filter: HistoryFilter): string => {
  const search = new URLSearchParams(searchOf(filter)).toString();
  return `/contracts/${encodeURIComponent(product)}/history.csv${search === '' ? '' : `?${search}`}`;
};
