import type { Letter, LetterHead } from '../letter/letter';

/** What one kind of mail says about `D`. */
export interface Template<D> {
  /** Stands in the delivery log. */
  readonly name: string;
  readonly write: (data: D, head: LetterHead) => Letter;
}
