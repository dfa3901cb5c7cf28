import type { ApplicationState, Bilingual, ChangeView, ContractType } from '@csite/protocol';

/** A contract as far as the calendar looks at it. */
export interface CalendarContract {
  readonly contractId: string;
  readonly product: string;
  readonly productName: Bilingual;
  readonly type: ContractType;
  /** First day of its first term, or of its being monthly. */
  readonly termsFrom: Temporal.PlainDate;
}

/** An application that is open or was applied. */
export interface CalendarApplication {
  readonly applicationId: string;
  readonly contractId: string;
  readonly state: ApplicationState;
  readonly change: ChangeView;
}

/** Days, both ends inclusive. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export const isWithin = (day: Temporal.PlainDate, { from, to }: Days): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
