import { CalendarView, Day, Flag, Instant, Text } from '@csite/protocol';

/** The change calendar in one answer. */
export class CalendarAnswer extends CalendarView {
  /** The business date, by which the calendar is read. */
  @Day() today!: string;
  /** True while maintenance cannot be read: there may be some, and none is in the list. */
  @Flag() maintenanceMissing!: boolean;
}

/** Where calendar programs find the calendar of an account. */
export class CalendarFeedAnswer {
  /** Told this once. Whoever has it reads the calendar; `?lang=en` gives it in English. */
  @Text({ max: 500 }) url!: string;
  @Instant() createdAt!: string;
}
