import Stripe from 'stripe';
import { StripeProcessor } from './stripe.processor';
import { StripeStandIn } from './stripe-stand-in';

const webhookSecret = 'whsec_of_the_tests';
const setupId = '01960000-0000-7000-8000-000000000001';
const collectionId = '01960000-0000-7000-8000-000000000002';
const order = { setupId, customerId: 'c1', customerNumber: 'A12345678', company: '港商事', processorCustomer: null };
const charge = {
  collectionId,
  attempt: 2,
  amount: 38_500,
  processorCustomer: 'cus_1',
  token: 'pm_1',
  description: '2025-000123',
};
const card = { brand: 'visa', last4: '4242', exp_month: 3, exp_year: 2049 };

describe('the processor Stripe', () => {
  let standIn: StripeStandIn;
  let stripe: StripeProcessor;
  beforeAll(async () => {
    standIn = await StripeStandIn.start();
    const keys = { secretKey: 'sk_test_1', publishableKey: 'pk_test_1', webhookSecret };
    stripe = await StripeProcessor.load({ ...keys, apiUrl: standIn.url });
  });
  afterAll(() => standIn.stop());
  beforeEach(() => {
    standIn.requests.length = 0;
  });

  it('opens its fields for a customer that it is told of once, each order under a key of its own', async () => {
    standIn.answer('POST /v1/customers', { id: 'cus_1', object: 'customer' });
    standIn.answer('POST /v1/setup_intents', { id: 'seti_1', object: 'setup_intent', client_secret: 'seti_1_secret_2' });
    expect(await stripe.openSetup(order)).toEqual({
      reference: 'seti_1',
      processorCustomer: 'cus_1',
      frame: { processor: 'stripe', publishableKey: 'pk_test_1', clientSecret: 'seti_1_secret_2' },
    });
    expect(standIn.requests).toMatchObject([
      { path: '/v1/customers', key: 'customer-c1', form: { name: '港商事' } },
      {
        path: '/v1/setup_intents',
        key: `setup-${setupId}`,
        form: { customer: 'cus_1', usage: 'off_session', 'metadata[csite_setup]': setupId },
      },
    ]);
    await stripe.openSetup({ ...order, processorCustomer: 'cus_1' });
    expect(standIn.requests.filter(({ path }) => path === '/v1/customers')).toHaveLength(1);
  });

  it.each([
    [
      'succeeded',
      { payment_method: { id: 'pm_1', object: 'payment_method', card } },
      { state: 'confirmed', card: { token: 'pm_1', brand: 'visa', last4: '4242', expiry: '2049-03' } },
    ],
    ['requires_action', { payment_method: 'pm_1' }, { state: 'open' }],
    ['requires_payment_method', { payment_method: null }, { state: 'open' }],
    ['canceled', { payment_method: null, cancellation_reason: 'abandoned' }, { state: 'failed', code: 'abandoned' }],
  ])('reads a setup that is %s', async (status, rest, reading) => {
    standIn.answer('GET /v1/setup_intents/seti_1', { id: 'seti_1', object: 'setup_intent', status, ...rest });
    expect(await stripe.readSetup('seti_1')).toEqual(reading);
  });

  it('charges whole yen to the card, without the customer, under the key of the attempt', async () => {
    standIn.answer('POST /v1/payment_intents', { id: 'pi_1', object: 'payment_intent', status: 'succeeded' });
    expect(await stripe.charge(charge)).toEqual({ state: 'paid', reference: 'pi_1' });
    await expect(stripe.charge({ ...charge, token: 'pm_2' })).rejects.toMatchObject({ code: 'card.processor-away' });
    expect(standIn.requests).toMatchObject([
      {
        key: `charge-${collectionId}-2`,
        form: {
          amount: '38500',
          currency: 'jpy',
          customer: 'cus_1',
          payment_method: 'pm_1',
          off_session: 'true',
          confirm: 'true',
          'metadata[csite_attempt]': '2',
        },
      },
      { key: `charge-${collectionId}-2`, form: { payment_method: 'pm_2' } },
    ]);
  });

  it.each([
    [{ code: 'card_declined', decline_code: 'insufficient_funds' }, 'insufficient_funds'],
    [{ code: 'expired_card' }, 'expired_card'],
    [{ code: 'authentication_required', decline_code: 'authentication_required' }, 'authentication_required'],
  ])('says why the bank refused: %j', async (error, code) => {
    const intent = { id: 'pi_2', object: 'payment_intent', status: 'requires_payment_method' };
    standIn.answer(
      'POST /v1/payment_intents',
      { error: { type: 'card_error', message: 'no', payment_intent: intent, ...error } },
      402,
    );
    expect(await stripe.charge(charge)).toEqual({ state: 'failed', reference: 'pi_2', code });
  });

  it('has the bank ask the holder about a refused charge, with its card again and the holder there', async () => {
    const asked = { id: 'pi_1', object: 'payment_intent', client_secret: 'pi_1_secret_2' };
    standIn.answer('GET /v1/payment_intents/pi_1', { ...asked, status: 'requires_payment_method' });
    standIn.answer('POST /v1/payment_intents/pi_1/confirm', { ...asked, status: 'requires_action' });
    const frame = { processor: 'stripe', publishableKey: 'pk_test_1', clientSecret: 'pi_1_secret_2' };
    expect(await stripe.askHolder({ reference: 'pi_1', token: 'pm_1' })).toEqual(frame);
    expect(standIn.requests.at(-1)).toMatchObject({ form: { payment_method: 'pm_1', use_stripe_sdk: 'true' } });
    expect(standIn.requests.at(-1)?.form).not.toHaveProperty('off_session');
    standIn.answer('GET /v1/payment_intents/pi_1', { ...asked, status: 'requires_action' });
    expect(await stripe.askHolder({ reference: 'pi_1', token: 'pm_1' })).toEqual(frame);
    expect(standIn.requests.filter(({ path }) => path.endsWith('/confirm'))).toHaveLength(1);
    standIn.answer('GET /v1/payment_intents/pi_1', { ...asked, status: 'succeeded' });
    expect(await stripe.askHolder({ reference: 'pi_1', token: 'pm_1' })).toBeUndefined();
  });

  it('says so where the bank does not ask, but refuses', async () => {
    standIn.answer('GET /v1/payment_intents/pi_1', { id: 'pi_1', object: 'payment_intent', status: 'requires_payment_method' });
    const error = { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor', message: 'no' };
    standIn.answer('POST /v1/payment_intents/pi_1/confirm', { error }, 402);
    await expect(stripe.askHolder({ reference: 'pi_1', token: 'pm_1' })).rejects.toMatchObject({ code: 'card.declined' });
  });

  it.each([
    [200, { id: 'pi_1', object: 'payment_intent', status: 'canceled' }, 'canceled', { state: 'failed', code: 'canceled' }],
    [400, { error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' } }, 'succeeded', { state: 'paid' }],
  ])('closes a charge, or learns that it came through (%d)', async (status, body, now, reading) => {
    standIn.answer('POST /v1/payment_intents/pi_1/cancel', body, status);
    standIn.answer('GET /v1/payment_intents/pi_1', { id: 'pi_1', object: 'payment_intent', status: now });
    expect(await stripe.closeCharge('pi_1')).toMatchObject(reading);
    expect(standIn.requests).toHaveLength(status === 200 ? 1 : 2);
  });

  it('finds the charges of a bill among those of its customer, by the numbers they were ordered under', async () => {
    const of = (id: string, csite_collection: string, csite_attempt: string, status: string): object => ({
      id,
      object: 'payment_intent',
      status,
      metadata: { csite_collection, csite_attempt },
    });
    const data = [
      of('pi_3', collectionId, '2', 'succeeded'),
      of('pi_2', 'another', '1', 'succeeded'),
      of('pi_1', collectionId, '1', 'processing'),
    ];
    standIn.answer('GET /v1/payment_intents', { object: 'list', data, has_more: false });
    expect(await stripe.chargesOf(charge)).toEqual([
      { attempt: 2, state: 'paid', reference: 'pi_3' },
      { attempt: 1, state: 'pending', reference: 'pi_1' },
    ]);
    expect(standIn.requests).toMatchObject([{ path: '/v1/payment_intents?customer=cus_1&limit=100' }]);
  });

  it.each([
    ['processing', {}, { state: 'pending', reference: 'pi_1' }],
    ['requires_action', {}, { state: 'failed', reference: 'pi_1', code: 'authentication_required' }],
    [
      'requires_payment_method',
      { last_payment_error: { decline_code: 'lost_card' } },
      { state: 'failed', reference: 'pi_1', code: 'lost_card' },
    ],
    ['canceled', {}, { state: 'failed', reference: 'pi_1', code: 'canceled' }],
  ])('reads a charge that is %s', async (status, rest, reading) => {
    standIn.answer('GET /v1/payment_intents/pi_1', { id: 'pi_1', object: 'payment_intent', status, ...rest });
    expect(await stripe.readCharge('pi_1')).toEqual(reading);
  });

  it.each([
    [500, { type: 'api_error', message: 'secret words for the developer' }],
    [429, { type: 'rate_limit_error' }],
    [401, { type: 'authentication_error', message: 'Invalid API Key provided: sk_test_1' }],
  ])('is away where nothing is known of the outcome (%d), and its words stay with it', async (status, error) => {
    standIn.answer('POST /v1/payment_intents', { error }, status);
    const refusal = stripe.charge(charge);
    await expect(refusal).rejects.toMatchObject({ code: 'card.processor-away' });
    await expect(refusal).rejects.not.toThrow(/secret words|sk_test_1/);
  });

  it('forgets a card, also one that is gone already', async () => {
    standIn.answer('POST /v1/payment_methods/pm_1/detach', { id: 'pm_1', object: 'payment_method' });
    await stripe.forgetCard('pm_1');
    await stripe.forgetCard('pm_gone');
    expect(standIn.requests.map(({ path }) => path)).toEqual([
      '/v1/payment_methods/pm_1/detach',
      '/v1/payment_methods/pm_gone/detach',
    ]);
  });

  describe('by its notices', () => {
    const { webhooks } = new Stripe('sk_test_1');
    const event = (type: string, metadata: object): string => {
      const object = { id: 'seti_1', object: 'setup_intent', metadata };
      return JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } }, null, 2);
    };
    const signed = (payload: string, secret = webhookSecret, timestamp?: number): string =>
      webhooks.generateTestHeaderString({ payload, secret, ...(timestamp !== undefined && { timestamp }) });
    const confirmed = event('setup_intent.succeeded', { csite_setup: setupId });

    it('names what is worth reading', () => {
      expect(stripe.readNotice(confirmed, signed(confirmed))).toEqual({ about: 'setup', subjectId: setupId });
      const failed = event('payment_intent.payment_failed', { csite_collection: collectionId });
      expect(stripe.readNotice(failed, signed(failed))).toEqual({ about: 'charge', subjectId: collectionId });
    });

    it('tells nothing that csite does not follow, nor of what is not csite’s', () => {
      for (const other of [event('customer.created', {}), event('setup_intent.succeeded', {})])
        expect(stripe.readNotice(other, signed(other))).toBeUndefined();
    });

    it('is believed only with its signature over these very bytes, and fresh', () => {
      const hourAgo = Math.floor(Date.now() / 1000) - 3600;
      const wrong = [
        signed(confirmed, 'whsec_of_another'),
        signed(`${confirmed} `),
        signed(confirmed, webhookSecret, hourAgo),
        't=1,v1=00',
        '',
      ];
      for (const signature of wrong) expect(() => stripe.readNotice(confirmed, signature)).toThrow('processor-notice.forged');
    });
  });
});
