import type { ApplicationKind, ApplicationState } from '../api/types';
import { namedIn } from '../ui/choice';

/** 申請中, 予定, 適用済み, 取下げ, 却下: a quote is no application yet. */
export const listedStates = [
  'submitted',
  'scheduled',
  'applied',
  'withdrawn',
  'rejected',
] as const satisfies readonly ApplicationState[];

export const listedKinds = [
  'users',
  'options',
  'plan',
  'disk',
  'terms',
  'legal-name',
] as const satisfies readonly ApplicationKind[];

/** None means all. */
export interface ApplicationFilter {
  readonly states: readonly ApplicationState[];
  readonly kinds: readonly ApplicationKind[];
}

/** The filter in a URL such as `?states=submitted,scheduled&kinds=plan`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): ApplicationFilter => ({
  states: namedIn<ApplicationState>(listedStates, search.get('states')),
  kinds: namedIn<ApplicationKind>(listedKinds, search.get('kinds')),
});

/** The same as words of a URL, of the page's as of the API's. */
export const searchOf = ({ states, kinds }: ApplicationFilter): Record<string, string> => ({
  ...(states.length > 0 && { states: states.join(',') }),
  ...(kinds.length > 0 && { kinds: kinds.join(',') }),
});

/** Where the list is as a file, below `/api/v1`. */
export const applicationsFile = (filter: ApplicationFilter): string => {
  const search = new URLSearchParams(searchOf(filter)).toString();
  return `/applications.csv${search === '' ? '' : `?${search}`}`;
};
