import type { AuditAct } from '../api/types';
import { dayIn } from '../contract/history/history-filter';
import { namedIn } from '../ui/choice';
import { type ActGroup, actGroups, actsOf } from './acts';
import { auditActs } from './act-names';

export interface AuditFilter {
  /** None means all. */
  readonly groups: readonly ActGroup[];
  /** Days `2025-04-01` between which it was done, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
}

/** The filter in a URL such as `?groups=log-in&person=hanako`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): AuditFilter => {
  const [from, to] = [dayIn(search.get('from')), dayIn(search.get('to'))];
  const person = search.get('person')?.trim().slice(0, 100) ?? '';
  return {
    groups: namedIn(actGroups, search.get('groups')),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(person !== '' && { person }),
  };
};

/** The same as words of the page's URL. */
export const searchOf = ({ groups, ...rest }: AuditFilter): Record<string, string> => ({
  ...(groups.length > 0 && { groups: groups.join(',') }),
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
});

interface AuditQuery {
  readonly acts?: AuditAct[];
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
}

/** As the API asks. */
export const queryOf = ({ groups, from, to, person }: AuditFilter): AuditQuery => {
  const acts = actsOf(groups, auditActs);
  return {
    ...(acts && { acts: [...acts] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(person !== undefined && { person }),
  };
};

/** Where the list is as a file, below `/api/v1`. */
export const auditFile = (filter: AuditFilter): string => {
  const { acts, ...rest } = queryOf(filter);
  const search = new URLSearchParams({ ...rest, ...(acts && { acts: acts.join(',') }) }).toString();
  return `/audit.csv${search === '' ? '' : `?${search}`}`;
};
