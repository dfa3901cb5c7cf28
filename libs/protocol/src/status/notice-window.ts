import { Flag, Instant, OneOf, Optional } from '../fields/fields';
import { windowStates } from './notice-terms';
import type { WindowState } from './notice-terms';

/** From when until when an incident or maintenance affects the product; without `until`, until further notice. */
export class NoticeWindow {
  @Instant()
  from!: string;

  @Optional()
  @Instant()
  until?: string;

  @OneOf(windowStates)
  state!: WindowState;

  /** Its end alone was moved to later after it had been announced: it was not put off. */
  @Optional()
  @Flag()
  extended?: boolean;
}
