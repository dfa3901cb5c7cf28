import { Day, Flag, Instant, Optional } from '../fields/fields';

/** The running term; a monthly contract has no end. */
export class TermView {
  @Day() from!: string;
  /** Last day, inclusive. */
  @Optional() @Day() until?: string;
  /** First day on which an annual contract may be reduced. */
  @Optional() @Day() windowOpensOn?: string;
  /** Last moment to do so. */
  @Optional() @Instant() windowClosesAt?: string;
  @Optional() @Flag() windowOpen?: boolean;
}
