/** What a change is charged for at once: part of a month begun, whole months, or both. */
export interface ChargedSpan {
  /** First month charged as a whole. */
  readonly from: Temporal.PlainYearMonth;
  readonly months: number;
  /** Days of the running month, the day of the change included. */
  readonly days?: number;
}

/** When a change takes effect and which bill shows it first. */
export interface Timing {
  readonly effectiveOn: Temporal.PlainDate;
  /** Last moment to take it back; without one the change takes effect at acceptance. */
  readonly withdrawUntil?: Temporal.Instant;
  readonly firstBilledIn: Temporal.PlainYearMonth;
  /** First day of the first period that is billed at the new price as a whole. */
  readonly pricedFrom: Temporal.PlainDate;
  /** Nothing is charged without it. */
  readonly charged?: ChargedSpan;
}
