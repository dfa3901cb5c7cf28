import type { CardFrameView } from '@csite/protocol';
import type { Stripe } from 'stripe' with { 'resolution-mode': 'import' };
import {
  type ChargeOrder,
  type ChargeReading,
  type ChargesSought,
  declinedCharge,
  forgedNotice,
  type FoundCharge,
  type HolderQuestion,
  type KeptCard,
  type OpenedSetup,
  PaymentProcessor,
  PROCESSOR_MILLIS,
  processorAway,
  type ProcessorNotice,
  type SetupOrder,
  type SetupReading,
} from './payment-processor';

interface StripeOptions {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly webhookSecret: string;
  readonly apiUrl?: string;
}

/** Of the time that there is, for one that asks twice. */
const HALF = { timeout: PROCESSOR_MILLIS / 2 } as const;

const FOLLOWED: Readonly<Record<string, ProcessorNotice['about']>> = {
  'setup_intent.succeeded': 'setup',
  'setup_intent.canceled': 'setup',
  'payment_intent.succeeded': 'charge',
  'payment_intent.payment_failed': 'charge',
  'payment_intent.canceled': 'charge',
};

/** Stripe: card numbers are typed into its Payment Element and never come here. */
export class StripeProcessor extends PaymentProcessor {
  readonly name = 'stripe';

  private constructor(
    private readonly stripe: Stripe,
    private readonly options: StripeOptions,
  ) {
    super();
  }

  /** Its package weighs 16 MB in memory: who uses another processor does not load it. */
  static async load(options: StripeOptions): Promise<StripeProcessor> {
    const { default: Client } = await import('stripe');
    const api = options.apiUrl === undefined ? undefined : new URL(options.apiUrl);
    const address = api && { host: api.hostname, port: api.port, protocol: api.protocol === 'http:' ? 'http' : 'https' };
    // Who calls repeats under the same key, later and from any replica.
    const limits = { maxNetworkRetries: 0, timeout: PROCESSOR_MILLIS, telemetry: false } as const;
    return new StripeProcessor(new Client(options.secretKey, { ...limits, ...address } as Stripe.StripeConfig), options);
  }

  async openSetup({ setupId, customerNumber, company, ...order }: SetupOrder): Promise<OpenedSetup> {
    const customer = order.processorCustomer ?? (await this.customerFor({ ...order, customerNumber, company }));
    const setup = await reached(() =>
      this.stripe.setupIntents.create(
        { customer, usage: 'off_session', allowed_payment_method_types: ['card'], metadata: { csite_setup: setupId } },
        { idempotencyKey: `setup-${setupId}` },
      ),
    );
    const { publishableKey } = this.options;
    const frame = { processor: 'stripe', publishableKey, clientSecret: setup.client_secret ?? '' } as const;
    return { reference: setup.id, processorCustomer: customer, frame };
  }

  async readSetup(reference: string): Promise<SetupReading> {
    const setup = await reached(() => this.stripe.setupIntents.retrieve(reference, { expand: ['payment_method'] }));
    if (setup.status === 'canceled') return { state: 'failed', code: setup.cancellation_reason ?? 'canceled' };
    const method = setup.payment_method;
    if (setup.status !== 'succeeded' || method === null || typeof method === 'string') return { state: 'open' };
    return method.card ? { state: 'confirmed', card: keptCard(method.id, method.card) } : { state: 'failed', code: 'no_card' };
  }

  async charge({ collectionId, attempt, amount, processorCustomer, token, description }: ChargeOrder): Promise<ChargeReading> {
    const intent = {
      // Yen have no smaller unit.
      amount,
      currency: 'jpy',
      customer: processorCustomer,
      payment_method: token,
      allowed_payment_method_types: ['card'],
      off_session: true,
      confirm: true,
      description,
      metadata: { csite_collection: collectionId, csite_attempt: String(attempt) },
    };
    return reached(async () => {
      try {
        const made = await this.stripe.paymentIntents.create(intent, { idempotencyKey: `charge-${collectionId}-${attempt}` });
        return chargeReading(made);
      } catch (error) {
        return declined(error);
      }
    });
  }

  async readCharge(reference: string): Promise<ChargeReading> {
    return chargeReading(await reached(() => this.stripe.paymentIntents.retrieve(reference)));
  }

  /** Its list is up to date at once, which its search is not: https://docs.stripe.com/search#data-freshness */
  async chargesOf({ collectionId, processorCustomer: customer }: ChargesSought): Promise<FoundCharge[]> {
    const { data } = await reached(() => this.stripe.paymentIntents.list({ customer, limit: 100 }));
    const own = data.filter(({ metadata }) => metadata['csite_collection'] === collectionId);
    return own.map((intent) => ({ ...chargeReading(intent), attempt: Number(intent.metadata['csite_attempt'] ?? 0) }));
  }

  /** A charge that was refused for want of its holder has lost its card: https://docs.stripe.com/declines/card */
  async askHolder({ reference, token }: HolderQuestion): Promise<CardFrameView | undefined> {
    const found = await reached(() => this.stripe.paymentIntents.retrieve(reference));
    const isRefused = found.status === 'requires_payment_method';
    const asked = isRefused ? await reached(() => this.confirmed(reference, token)) : found;
    if (asked === undefined) throw declinedCharge();
    if (asked.status !== 'requires_action') return undefined;
    const { publishableKey } = this.options;
    return { processor: 'stripe', publishableKey, clientSecret: asked.client_secret ?? '' };
  }

  /** One that succeeds at the same moment is not cancelled, and Stripe says so. */
  async closeCharge(reference: string): Promise<ChargeReading> {
    const { paymentIntents } = this.stripe;
    const closing = paymentIntents.cancel(reference, {}, HALF).catch(unless('StripeInvalidRequestError'));
    const closed = await reached(() => closing);
    return chargeReading(closed ?? (await reached(() => paymentIntents.retrieve(reference, {}, HALF))));
  }

  async forgetCard(token: string): Promise<void> {
    await reached(() => this.stripe.paymentMethods.detach(token).catch(unless('StripeInvalidRequestError')));
  }

  readNotice(body: string, signature: string): ProcessorNotice | undefined {
    const { type, data } = this.verified(body, signature);
    const about = FOLLOWED[type];
    const { metadata } = data.object as { metadata?: Record<string, string> };
    const subjectId = metadata?.[about === 'setup' ? 'csite_setup' : 'csite_collection'];
    return about && subjectId !== undefined ? { about, subjectId } : undefined;
  }

  /** With its holder there: the bank may ask. Undefined where the bank says no. */
  private confirmed(reference: string, token: string): Promise<Stripe.PaymentIntent | undefined> {
    return this.stripe.paymentIntents
      .confirm(reference, { payment_method: token, use_stripe_sdk: true })
      .catch(unless('StripeCardError'));
  }

  private verified(body: string, signature: string): Stripe.Event {
    try {
      return this.stripe.webhooks.constructEvent(body, signature, this.options.webhookSecret);
    } catch {
      throw forgedNotice();
    }
  }

  private async customerFor(order: Omit<SetupOrder, 'setupId' | 'processorCustomer'>): Promise<string> {
    const { customerId, customerNumber, company } = order;
    const about = { name: company, metadata: { csite_customer: customerNumber } };
    const made = await reached(() => this.stripe.customers.create(about, { idempotencyKey: `customer-${customerId}` }));
    return made.id;
  }
}

const keptCard = (token: string, { brand, last4, exp_month: month, exp_year: year }: Stripe.PaymentMethod.Card): KeptCard => ({
  token,
  brand,
  last4,
  expiry: `${year}-${String(month).padStart(2, '0')}`,
});

const chargeReading = ({ id: reference, status, last_payment_error: last }: Stripe.PaymentIntent): ChargeReading => {
  if (status === 'succeeded') return { state: 'paid', reference };
  if (status === 'processing') return { state: 'pending', reference };
  // Nobody is there who could be asked by the bank.
  if (status === 'requires_action') return { state: 'failed', reference, code: 'authentication_required' };
  return { state: 'failed', reference, code: last?.decline_code || last?.code || status };
};

/** What the bank does not say is an empty text there. @throws what is no word of the bank */
const declined = (error: unknown): ChargeReading => {
  if (!isOf(error, 'StripeCardError')) throw error;
  const { code, decline_code: decline, payment_intent: intent } = error as Stripe.errors.StripeCardError;
  return { state: 'failed', reference: intent?.id ?? null, code: decline || code || 'card_declined' };
};

/** That the thing is no more what was asked of it, or that the bank said no, is an answer. */
const unless =
  (type: string) =>
  (error: unknown): undefined => {
    if (!isOf(error, type)) throw error;
  };

const isOf = (error: unknown, type: string): boolean =>
  typeof error === 'object' && error !== null && 'type' in error && error.type === type;

/** Its words for the developer may quote what was sent: none of them leaves this file. */
const reached = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch {
    throw processorAway();
  }
};
