import { readConfig } from '@csite/service';
import { BillingConfig } from './billing.config';

const base = { NATS_URL: 'nats://billing:secret@localhost:4222' };
const stripe = {
  PAYMENT_PROCESSOR: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
};
const sentence = (environment: Record<string, string>): string => {
  try {
    return readConfig(BillingConfig, { ...base, ...environment }).PAYMENT_PROCESSOR;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration of billing', () => {
  it('has no processor unless one is named, and needs no key for none', () => {
    expect(sentence({})).toBe('none');
    expect(sentence(stripe)).toBe('stripe');
  });

  it.each(['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'])(
    'does not start with Stripe without %s',
    (name) => {
      const rest = Object.fromEntries(Object.entries(stripe).filter(([key]) => key !== name));
      expect(sentence(rest)).toMatch(
        new RegExp(`^Environment variable ${name} is not set and must be .* of Stripe, which begins with .*\\.$`),
      );
    },
  );

  it('takes no key for another, and quotes none', () => {
    const wrong = sentence({ ...stripe, STRIPE_SECRET_KEY: 'pk_live_abc' });
    expect(wrong).toContain('STRIPE_SECRET_KEY must be a secret key');
    expect(wrong).not.toContain('pk_live_abc');
  });

  it('does not start with the simulator without its address and key, nor with a processor that nobody knows', () => {
    expect(sentence({ PAYMENT_PROCESSOR: 'simulator' })).toContain('CARD_SIMULATOR_URL is not set');
    expect(sentence({ PAYMENT_PROCESSOR: 'simulator', CARD_SIMULATOR_URL: 'http://127.0.0.1:1' })).toContain(
      'CARD_SIMULATOR_KEY is not set',
    );
    expect(sentence({ PAYMENT_PROCESSOR: 'paypal' })).toContain('must be none, simulator or stripe');
  });
});
