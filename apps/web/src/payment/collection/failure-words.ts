/** Reasons that a person can do something about; for all others a bank says no more than no. */
const known = ['expired_card', 'insufficient_funds', 'authentication_required', 'no_usable_card'] as const;

/** Which words stand for a processor's code. */
export const failureWords = (code: string): `failure_${(typeof known)[number]}` | 'failure_other' => {
  const found = known.find((each) => each === code);
  return found ? `failure_${found}` : 'failure_other';
};
