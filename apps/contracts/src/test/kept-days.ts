import { USAGE } from '../disk/disk-usage.reader';
import type { ContractsWorld } from './contracts.world';

/** How PostgreSQL did it. */
interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const readOfDays = (plan: Plan): number => {
  const own = plan['Relation Name'] === 'disk_day' ? plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) : 0;
  return (plan.Plans ?? []).reduce((sum, below) => sum + readOfDays(below), own);
};

/** The days that are kept of the disk of an environment. */
export class KeptDays {
  constructor(
    private readonly site: ContractsWorld,
    private readonly subdomain: string,
  ) {}

  async all(): Promise<string[]> {
    const rows = await this.site.world.sql<{ day: string }>(
      'contracts',
      'select day::text from disk_day join environment using (environment_id) where subdomain = $1 order by day',
      [this.subdomain],
    );
    return rows.map(({ day }) => day);
  }

  /** As if nothing had been thinned yet; of another environment, too, so that there is more than one to read. */
  async fill(first: string, last: string): Promise<void> {
    await this.site.world.sql(
      'contracts',
      `insert into disk_day select environment_id, customer_id, day, 1, 2, day
       from environment, generate_series($1::date, $2::date, '1 day') as day where subdomain in ($3, 'minato')`,
      [first, last, this.subdomain],
    );
    await this.site.world.sql('contracts', 'analyze disk_day');
  }

  /** How many days PostgreSQL looks at when the page is asked for, by whatever way. */
  async read(customerId: string, product: string, since: string): Promise<number> {
    const plans = await this.site.world.sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      'contracts',
      `explain (analyze, format json) ${USAGE}`,
      [customerId, product, since],
    );
    return plans.flatMap((row) => row['QUERY PLAN']).reduce((sum, { Plan: plan }) => sum + readOfDays(plan), 0);
  }
}
