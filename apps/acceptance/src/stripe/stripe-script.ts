import type { PaymentIntent, SetupIntent, Stripe, StripeElements, StripeError } from '@stripe/stripe-js';

/** As far as the site uses it. */
type Used = Pick<Stripe, 'confirmSetup' | 'elements' | 'handleNextAction'>;

/**
 * What stands at https://js.stripe.com/<train>/stripe.js: it runs in the page, with nothing of ours but what is written in it,
 * and does with frames, messages and requests what Stripe's own does.
 */
export function stripeScript(): void {
  const API = 'https://api.stripe.com/v1';
  const FIELDS = 'https://m-stripe.js.stripe.com';
  const BANK = 'https://hooks.stripe.com';
  interface Answer {
    readonly error?: StripeError;
    readonly status?: string;
    readonly next_action?: {
      readonly redirect_to_url?: { readonly url: string };
      readonly use_stripe_sdk?: { readonly stripe_js: string };
    };
    readonly last_setup_error?: StripeError;
    readonly last_payment_error?: StripeError;
  }
  const frameOf = (src: string, title: string): HTMLIFrameElement => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, title });
    frame.style.cssText = 'border: 0; width: 100%; min-height: 320px; position: relative; z-index: 1';
    return frame;
  };
  const heardFrom = (origin: string): Promise<Answer> =>
    new Promise((resolve) => {
      const hear = (message: MessageEvent): void => {
        if (message.origin !== origin) return;
        window.removeEventListener('message', hear);
        resolve(message.data as Answer);
      };
      window.addEventListener('message', hear);
    });
  const intentOf = async (clientSecret: string, key: string): Promise<Answer> => {
    const id = clientSecret.split('_secret_')[0] ?? '';
    const noun = id.startsWith('seti') ? 'setup_intents' : 'payment_intents';
    return (await fetch(`${API}/${noun}/${id}?key=${key}&client_secret=${clientSecret}`)).json() as Promise<Answer>;
  };
  const afterBank = async (answer: Answer, clientSecret: string, key: string): Promise<Answer> => {
    if (answer.status !== 'requires_action') return answer;
    const { redirect_to_url: elsewhere, use_stripe_sdk: here } = answer.next_action ?? {};
    if (elsewhere) {
      window.location.assign(elsewhere.url);
      return new Promise(() => undefined);
    }
    const frame = frameOf(here?.stripe_js ?? '', 'Bank');
    document.body.append(frame);
    await heardFrom(BANK);
    frame.remove();
    const asked = await intentOf(clientSecret, key);
    const error = asked.last_setup_error ?? asked.last_payment_error;
    return asked.status === 'succeeded' || !error ? asked : { error };
  };
  const made = (key: string): Used => {
    let fields: HTMLIFrameElement | undefined;
    let secret = '';
    const elements = ({ clientSecret }: { clientSecret: string }): StripeElements => {
      secret = clientSecret;
      const mount = (place: HTMLElement): void => {
        fields = frameOf(`${FIELDS}/elements-inner-payment.html`, 'セキュアな支払い入力フレーム');
        place.replaceChildren(fields);
      };
      return { create: () => ({ mount, destroy: () => fields?.remove() }) } as unknown as StripeElements;
    };
    const confirmSetup = async ({ confirmParams }: { confirmParams?: { return_url?: string } }): Promise<object> => {
      const coming = heardFrom(FIELDS);
      fields?.contentWindow?.postMessage({ key, clientSecret: secret, returnUrl: confirmParams?.return_url }, FIELDS);
      const { error, ...setupIntent } = await afterBank(await coming, secret, key);
      return error ? { error } : { setupIntent: setupIntent as unknown as SetupIntent };
    };
    const handleNextAction = async ({ clientSecret }: { clientSecret: string }): Promise<object> => {
      const { error, ...paymentIntent } = await afterBank(await intentOf(clientSecret, key), clientSecret, key);
      return error ? { error } : { paymentIntent: paymentIntent as unknown as PaymentIntent };
    };
    return { elements, confirmSetup, handleNextAction } as unknown as Used;
  };
  Object.assign(window, { Stripe: Object.assign(made, { version: 'endive' }) });
}
