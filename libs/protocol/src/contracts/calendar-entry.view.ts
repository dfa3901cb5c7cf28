import { Day, Flag, Id, Instant, Nested, OneOf, Optional, Text } from '../fields/fields';
import { type ApplicationState, applicationStates } from './application-terms';
import { AskedChange } from './asked-change';
import { BilingualView } from './bilingual.view';

/** What a day of the change calendar may be the day of. */
export const calendarKinds = [
  'effective',
  'withdraw-until',
  'renewal-window-opens',
  'renewal-window-closes',
  'renewal',
  'maintenance',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** One thing that happens on a day, or whose last moment is on it. */
export class CalendarEntryView {
  /** The same thing has the same id in every answer; unlike that of anything else, of any customer. */
  @Text() entryId!: string;
  @Day() date!: string;
  @OneOf(calendarKinds) kind!: CalendarKind;
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  @Nested(() => BilingualView) title!: BilingualView;
  /** Of a deadline its last second; of maintenance its beginning. Absent of what concerns the whole day. */
  @Optional() @Instant() at?: string;
  /** End of maintenance, when it is known. */
  @Optional() @Instant() until?: string;
  /** `effective`, `withdraw-until`: whose day it is, and where that stands. */
  @Optional() @Id() applicationId?: string;
  @Optional() @OneOf(applicationStates) state?: ApplicationState;
  /** Whether the application can be withdrawn now. */
  @Optional() @Flag() withdrawable?: boolean;
  /** What to fill the form with that replaces the application; only while it can be withdrawn. */
  @Optional() @Nested(() => AskedChange) editable?: AskedChange;
  /** `maintenance`: the notice that tells of it. */
  @Optional() @Id() noticeId?: string;
}
