/** In what the policy of a row differs from the sample: fields of the policy document. */
export interface WorkedPolicy {
  readonly reductionDeadlineDay?: number | 'month-end' | { readonly businessDaysBeforeMonthEnd: number };
  readonly additionBilling?: 'from-next-month' | 'daily-proration' | 'full-month';
}

/** `sample`, or `deadline 3 business days before month end; additions full-month`. */
export const policyOf = (cell: string): WorkedPolicy =>
  cell === 'sample' ? {} : cell.split('; ').reduce<WorkedPolicy>((policy, part) => ({ ...policy, ...fieldOf(part) }), {});

const fieldOf = (part: string): WorkedPolicy => {
  const additions = /^additions (from-next-month|daily-proration|full-month)$/u.exec(part);
  if (additions) return { additionBilling: additions[1] as 'full-month' };
  if (part === 'deadline month-end') return { reductionDeadlineDay: 'month-end' };
  const [, day, businessDays] = /^deadline (?:(\d+)|(\d+) business days before month end)$/u.exec(part) ?? [];
  if (day) return { reductionDeadlineDay: Number(day) };
  if (businessDays) return { reductionDeadlineDay: { businessDaysBeforeMonthEnd: Number(businessDays) } };
  throw new Error(`"${part}" is no difference of a policy`);
};
