import type { ApplicationSummary, Overview, OverviewColumn } from '../api/types';

/** A change of the company's name is open for every contract, and still one application. */
export const openApplications = ({ products }: Overview): readonly ApplicationSummary[] => {
  const all = products.flatMap((column) => column.openApplications);
  return [...new Map(all.map((application) => [application.applicationId, application])).values()];
};

/** Where an only application leads to itself, and several to their list. */
export const applicationsPath = (open: readonly ApplicationSummary[]): string => {
  const [only, ...more] = open;
  return only && more.length === 0 ? `/applications/${only.applicationId}` : '/applications';
};

const SOON_DAYS = 90;
const DAY_MILLIS = 86_400_000;

/** Whether more disk is worth a thought: it is full, or will be within months of the measure. */
export const wantsMoreDisk = ({ forecast, disk }: Pick<OverviewColumn, 'forecast' | 'disk'>): boolean => {
  if (forecast.outlook === 'full') return true;
  if (forecast.fillsOn === undefined) return false;
  return Date.parse(forecast.fillsOn) - Date.parse(disk.measuredAt) <= SOON_DAYS * DAY_MILLIS;
};
