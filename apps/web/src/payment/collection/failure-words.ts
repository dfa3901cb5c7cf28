/** Reasons that a person can do something about; for all others a bank says no more than no. */
const known = ['expired_card', 'insufficient_funds', 'authentication_required', 'no_usable_card'] as const;

/** Which words stand for a processor's code; `confirmable`: the holder can be asked here. */
export const failureWords = (
  code: string,
  confirmable = false,
): `failure_${(typeof known)[number]}` | 'failure_confirmable' | 'failure_other' => {
  if (confirmable) return 'failure_confirmable';
  const found = known.find((each) => each === code);
  return found ? `failure_${found}` : 'failure_other';
};
