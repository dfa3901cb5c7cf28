import { Instant, Nested, OneOf, Optional, Text } from '../fields/fields';
import { incidentStates } from './notice-terms';
import type { IncidentState } from './notice-terms';

/** Shorter than a notice: all entries of a timeline go in one answer. */
export class UpdateBody {
  @Text({ max: 2000 })
  ja!: string;

  @Optional()
  @Text({ max: 2000 })
  en?: string;
}

/** One entry of the timeline of an incident or maintenance. */
export class NoticeUpdate {
  @Instant()
  at!: string;

  /** Only of incidents: how far it had come then. */
  @Optional()
  @OneOf(incidentStates)
  state?: IncidentState;

  @Nested(() => UpdateBody)
  body!: UpdateBody;
}
