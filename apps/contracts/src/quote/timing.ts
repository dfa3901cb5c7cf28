/** When a change takes effect and which bill shows it first. */
export interface Timing {
  readonly effectiveOn: Temporal.PlainDate;
  /** Last moment to take it back; without one the change takes effect at acceptance. */
  readonly withdrawUntil?: Temporal.Instant;
  readonly firstBilledIn: Temporal.PlainYearMonth;
  /** Months of the running term that an addition is charged for at once. */
  readonly chargedMonths: number;
}
