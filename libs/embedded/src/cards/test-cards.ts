/** What a card does when it is registered, and when it is charged later. */
export interface TestCard {
  readonly number: string;
  readonly brand: string;
  readonly ja: string;
  readonly en: string;
  /** Why it cannot be registered. */
  readonly refused?: string;
  /** The bank asks the holder first. */
  readonly authentication?: true;
  /** Why charges fail. */
  readonly charge?: string;
}

/** The numbers that test modes of processors use everywhere: they belong to nobody. */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', ja: '成功', en: 'succeeds' },
  { number: '4000002500003155', brand: 'visa', ja: '本人認証（3Dセキュア）', en: '3-D Secure', authentication: true },
  {
    number: '4000002760003184',
    brand: 'visa',
    ja: '請求のたびに本人認証',
    en: '3-D Secure for each charge',
    authentication: true,
    charge: 'authentication_required',
  },
  { number: '4000000000000002', brand: 'visa', ja: '登録時に拒否', en: 'declined at once', refused: 'card_declined' },
  { number: '4000000000000069', brand: 'visa', ja: '期限切れ', en: 'expired', refused: 'expired_card' },
  { number: '4000000000000341', brand: 'visa', ja: '請求時に拒否', en: 'charges are declined', charge: 'card_declined' },
  { number: '4000000000009995', brand: 'visa', ja: '残高不足', en: 'insufficient funds', charge: 'insufficient_funds' },
  { number: '5555555555554444', brand: 'mastercard', ja: '成功', en: 'succeeds' },
];

/** What a charge by a token comes to: the token says it, so that nothing has to be kept of the card. */
export const tokenOf = ({ charge = 'ok' }: TestCard, id: string): string => `sim_card_${charge}_${id}`;

export const chargeFailureOf = (token: string): string | undefined => {
  const [, code] = /^sim_card_([a-z_]+)_[0-9a-f-]+$/.exec(token) ?? [undefined, 'card_unknown'];
  return code === 'ok' ? undefined : code;
};
