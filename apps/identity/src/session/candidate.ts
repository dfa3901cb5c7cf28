/** Somebody whom the log-in may mean. */
export interface Candidate {
  readonly id: string;
  readonly passwordHash: string;
  readonly name: string;
  /** None of an operator. */
  readonly customerId?: string;
}
