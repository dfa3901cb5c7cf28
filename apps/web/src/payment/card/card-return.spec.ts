import { cardReturn, returnUrlOf } from './card-return';

const setupId = '01960000-0000-7000-8000-000000000001';
const backWith = (status: string): URLSearchParams => {
  const url = new URL(returnUrlOf(setupId, 'https://support.example'));
  // As Stripe writes it: https://docs.stripe.com/js/setup_intents/confirm_setup
  url.searchParams.set('setup_intent', 'seti_1');
  url.searchParams.set('setup_intent_client_secret', 'seti_1_secret_2');
  url.searchParams.set('redirect_status', status);
  return url.searchParams;
};

describe('a browser that the bank had asked to its own page', () => {
  it('comes back to the registration that it left, confirmed or not', () => {
    expect(returnUrlOf(setupId, 'https://support.example')).toBe(
      `https://support.example/customer/payment/card?setup=${setupId}`,
    );
    expect(cardReturn(backWith('succeeded'))).toEqual({ setupId, failed: false });
    expect(cardReturn(backWith('failed'))).toEqual({ setupId, failed: true });
  });

  it('has not come back where the address says nothing of the kind', () => {
    for (const other of ['', 'setup=x&redirect_status=succeeded', `setup=${setupId}`, 'redirect_status=failed'])
      expect(cardReturn(new URLSearchParams(other))).toBeUndefined();
  });
});
