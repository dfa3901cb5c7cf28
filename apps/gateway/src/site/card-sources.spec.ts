import { readConfig } from '@csite/service';
import { GatewayConfig } from '../gateway.config';
import { cardSources, pagePolicy } from './page';

const policyWith = (environment: Record<string, string>): string[] => {
  const config = readConfig(GatewayConfig, { NATS_URL: 'nats://gateway:secret@localhost:4222', ...environment });
  return pagePolicy('n', cardSources(config)).split('; ');
};

describe('where a page may send what is typed on it', () => {
  it('is the site alone where cards cannot be registered', () => {
    expect(policyWith({}).filter((rule) => /^(frame-src|connect-src|script-src|form-action)/.test(rule))).toEqual([
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
    ]);
  });

  it('with the simulator shows its pages in a frame, of that one address, and runs no script of it', () => {
    const policy = policyWith({ PAYMENT_PROCESSOR: 'simulator', CARD_SIMULATOR_URL: 'http://127.0.0.1:8026/x' });
    expect(policy).toEqual(
      expect.arrayContaining(['frame-src http://127.0.0.1:8026', "script-src 'self'", "connect-src 'self'"]),
    );
  });

  it('with Stripe shows its frames, by its scripts, and those of nobody else', () => {
    expect(policyWith({ PAYMENT_PROCESSOR: 'stripe' })).toEqual(
      expect.arrayContaining([
        "script-src 'self' https://js.stripe.com https://*.js.stripe.com",
        'frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
        "connect-src 'self' https://api.stripe.com",
      ]),
    );
  });
});
