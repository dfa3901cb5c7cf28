import type { Stripe } from 'stripe' with { 'resolution-mode': 'import' };
import { declinedCard, needsItsHolder, refusedHolder } from './stripe-errors';
import { type TestCard, testCardOf } from './stripe-cards';

/** A request to api.stripe.com, of a shop with its secret key or of a browser with the publishable one. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly form: URLSearchParams;
  /** The Idempotency-Key. */
  readonly key?: string;
}

export interface Told {
  readonly status: number;
  readonly body: object;
}

interface Method extends Pick<Stripe.PaymentMethod, 'id' | 'object'> {
  readonly card: Pick<Stripe.PaymentMethod.Card, 'brand' | 'last4' | 'exp_month' | 'exp_year'>;
}

/** A SetupIntent or PaymentIntent: https://docs.stripe.com/payments/paymentintents/lifecycle */
export interface Intent {
  readonly id: string;
  readonly object: 'setup_intent' | 'payment_intent';
  readonly client_secret: string;
  readonly metadata: Record<string, string>;
  readonly customer: string | null;
  status: Stripe.SetupIntent['status'] & Stripe.PaymentIntent['status'];
  payment_method: Method | null;
  next_action: object | null;
  last_setup_error?: object | null;
  last_payment_error?: object | null;
}

/** As the shop sees it who keeps cards at Stripe: what is stored, and what became of it. Numbers are forgotten at once. */
export class StripeAccount {
  /** What the shop asked for, in order. */
  readonly asked: string[] = [];
  private readonly intents = new Map<string, Intent>();
  private readonly methods = new Map<string, { readonly method: Method; readonly card: TestCard }>();
  /** What was asked under a key, and answered: https://docs.stripe.com/api/idempotent_requests */
  private readonly keys = new Map<string, { readonly form: string; readonly told: Told }>();
  private made = 0;

  constructor(private readonly happened: (type: string, intent: Intent) => void) {}

  shopAsks(asked: Asked): Told {
    this.asked.push(`${asked.method} ${asked.path}`);
    if (asked.key === undefined) return this.answer(asked);
    const form = asked.form.toString();
    const known = this.keys.get(asked.key) ?? { form, told: this.answer(asked) };
    this.keys.set(asked.key, known);
    return known.form === form ? known.told : otherwise;
  }

  private answer(asked: Asked): Told {
    const [, , noun = '', id = '', verb = ''] = asked.path.split('/');
    const known = this.intents.get(id);
    if (asked.method === 'GET' && id === '') return this.chargesOf(asked.form.get('customer'));
    if (asked.method === 'GET') return known ? fine(known) : missing;
    if (noun === 'customers') return fine({ id: this.newId('cus'), object: 'customer' });
    if (verb === 'detach') return this.methods.delete(id) ? fine({ id, object: 'payment_method' }) : missing;
    if (noun === 'setup_intents') return fine(this.open('setup_intent', 'requires_payment_method', asked.form));
    if (verb === 'cancel') return known ? this.cancel(known) : missing;
    if (verb === 'confirm') return known ? this.askHolder(known, asked.form) : missing;
    return this.charge(asked.form);
  }

  private chargesOf(customer: string | null): Told {
    const all = [...this.intents.values()].reverse();
    const data = all.filter((intent) => intent.object === 'payment_intent' && intent.customer === customer);
    return fine({ object: 'list', data, has_more: false });
  }

  /** @throws nothing: who does not know the secret of an intent is told that there is none */
  browserAsks({ method, path, form }: Asked): Told {
    const intent = this.intents.get(path.split('/')[3] ?? '');
    if (!intent || form.get('client_secret') !== intent.client_secret) return missing;
    return method === 'GET' ? fine(intent) : this.confirm(intent, form);
  }

  /** What the holder told the bank. */
  holderAnswers(id: string, isYes: boolean): void {
    const intent = this.intents.get(id);
    if (intent?.status !== 'requires_action') return;
    intent.next_action = null;
    if (isYes) this.succeed(intent);
    else this.refuse(intent, refusedHolder(intent.object));
  }

  private confirm(intent: Intent, form: URLSearchParams): Told {
    const typed = (name: string): string => form.get(`payment_method_data[card][${name}]`) ?? '';
    const number = typed('number').replaceAll(' ', '');
    const card = testCardOf(number);
    if (card.refusal !== undefined)
      return { status: 402, body: { error: { ...declinedCard(card.refusal), setup_intent: intent } } };
    const { brand } = card;
    const dates = { exp_month: Number(typed('exp_month')), exp_year: 2000 + Number(typed('exp_year')) };
    const method: Method = { id: this.newId('pm'), object: 'payment_method', card: { brand, last4: number.slice(-4), ...dates } };
    this.methods.set(method.id, { method, card });
    intent.payment_method = method;
    if (card.asks === 'never') this.succeed(intent);
    else this.askBank(intent, card.asks === 'elsewhere' ? form.get('return_url') : null);
    return fine(intent);
  }

  private charge(form: URLSearchParams): Told {
    const intent = this.open('payment_intent', 'requires_confirmation', form);
    const kept = this.methods.get(form.get('payment_method') ?? '');
    if (!kept) return missing;
    if (kept.card.asks !== 'always') return fine(this.succeed(intent));
    this.refuse(intent, needsItsHolder(kept.method));
    return { status: 402, body: { error: { ...needsItsHolder(kept.method), payment_intent: intent } } };
  }

  private askHolder(intent: Intent, form: URLSearchParams): Told {
    intent.payment_method = this.methods.get(form.get('payment_method') ?? '')?.method ?? null;
    this.askBank(intent, null);
    return fine(intent);
  }

  private cancel(intent: Intent): Told {
    if (intent.status === 'succeeded')
      return { status: 400, body: { error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' } } };
    intent.status = 'canceled';
    return fine(intent);
  }

  private askBank(intent: Intent, returnUrl: string | null): void {
    intent.status = 'requires_action';
    const url = `https://hooks.stripe.com/3d_secure_2/${intent.id}?secret=${intent.client_secret}`;
    intent.next_action =
      returnUrl === null
        ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
        : {
            type: 'redirect_to_url',
            redirect_to_url: { url: `${url}&return_url=${encodeURIComponent(returnUrl)}`, return_url: returnUrl },
          };
  }

  private succeed(intent: Intent): Intent {
    intent.status = 'succeeded';
    this.happened(`${intent.object}.succeeded`, intent);
    return intent;
  }

  private refuse(intent: Intent, error: object): void {
    intent.status = 'requires_payment_method';
    intent.payment_method = null;
    intent[intent.object === 'setup_intent' ? 'last_setup_error' : 'last_payment_error'] = error;
    this.happened(intent.object === 'setup_intent' ? 'setup_intent.setup_failed' : 'payment_intent.payment_failed', intent);
  }

  private open(object: Intent['object'], status: Intent['status'], form: URLSearchParams): Intent {
    const id = this.newId(object === 'setup_intent' ? 'seti' : 'pi');
    const metadata = Object.fromEntries(
      [...form].flatMap(
        ([name, value]) =>
          /^metadata\[(.*)\]$/
            .exec(name)
            ?.slice(1)
            .map((key) => [key, value]) ?? [],
      ),
    ) as Record<string, string>;
    const secret = { client_secret: `${id}_secret_x`, customer: form.get('customer') };
    const intent = { id, object, status, metadata, ...secret, payment_method: null, next_action: null };
    this.intents.set(id, intent);
    return intent;
  }

  private newId(kind: string): string {
    this.made += 1;
    return `${kind}_${String(this.made).padStart(3, '0')}`;
  }
}

const fine = (body: object): Told => ({ status: 200, body });

const otherwise: Told = {
  status: 400,
  body: {
    error: { type: 'idempotency_error', message: 'Keys can only be used with the same parameters they were first used with.' },
  },
};

const missing: Told = {
  status: 404,
  body: { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such object' } },
};
