/** Numbers that Stripe publishes for tests, and what the bank behind each does: https://docs.stripe.com/testing */
export interface TestCard {
  readonly brand: string;
  /** When the bank asks the holder: for the registration, at its own page instead, or for each charge besides. */
  readonly asks: 'never' | 'once' | 'elsewhere' | 'always';
  readonly refusal?: string;
}

export const numbers = {
  good: '4242424242424242',
  declined: '4000000000000002',
  elsewhere: '4000000000003220',
  always: '4000002760003184',
} as const;

const cards: Readonly<Record<string, TestCard>> = {
  [numbers.good]: { brand: 'visa', asks: 'never' },
  [numbers.declined]: { brand: 'visa', asks: 'never', refusal: 'generic_decline' },
  [numbers.elsewhere]: { brand: 'visa', asks: 'elsewhere' },
  [numbers.always]: { brand: 'visa', asks: 'always' },
};

export const testCardOf = (number: string): TestCard =>
  cards[number] ?? { brand: 'visa', asks: 'never', refusal: 'generic_decline' };
