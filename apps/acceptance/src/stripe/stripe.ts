import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Route } from 'playwright-core';
import { type Intent, StripeAccount, type Told } from './stripe-account';
import { bankPage, fieldsPage } from './stripe-pages';
import { stripeScript } from './stripe-script';

const keys = { secret: 'sk_test_of_the_journey', publishable: 'pk_test_of_the_journey', webhooks: 'whsec_of_the_journey' };

/**
 * Stripe, as its documentation publishes it and as far as csite uses it: the API for billing at an address of ours, and for
 * browsers everything at Stripe's own addresses, so that the content policy of the site is tried.
 */
export class Stripe {
  readonly account = new StripeAccount((type, intent) => void this.tell(type, intent));
  /** Notices that the site answered, as `setup_intent.succeeded 201`. */
  readonly told: string[] = [];
  private site: string | undefined;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.answerShop(request, response));
  }

  static async start(): Promise<Stripe> {
    const stripe = new Stripe();
    await new Promise<void>((resolve) => stripe.server.listen(0, '127.0.0.1', resolve));
    return stripe;
  }

  /** What the site is told of it. */
  get env(): Readonly<Record<string, string>> {
    return {
      PAYMENT_PROCESSOR: 'stripe',
      STRIPE_SECRET_KEY: keys.secret,
      STRIPE_PUBLISHABLE_KEY: keys.publishable,
      STRIPE_WEBHOOK_SECRET: keys.webhooks,
      STRIPE_API_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
    };
  }

  /** Sends its notices there from now on. */
  notifies(origin: string): void {
    this.site = origin;
  }

  /** A browser of that context finds Stripe where it is for everybody. */
  async in(context: BrowserContext): Promise<void> {
    await context.route(/^https:\/\/([a-z0-9-]+\.)*stripe\.com\//, (route) => this.answerBrowser(route));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answerShop(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) text += part;
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const key = request.headers['idempotency-key'];
    const known = request.headers.authorization === `Bearer ${keys.secret}`;
    const asked = {
      method: request.method ?? '',
      path,
      form: new URLSearchParams(text || query),
      ...(typeof key === 'string' && { key }),
    };
    const { status, body } = known ? this.account.shopAsks(asked) : strange;
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' }).end(JSON.stringify(body));
  }

  private async answerBrowser(route: Route): Promise<void> {
    const request = route.request();
    const { hostname, pathname, searchParams } = new URL(request.url());
    const sent = new URLSearchParams(request.postData() ?? '');
    if (hostname === 'js.stripe.com')
      return route.fulfill({ contentType: 'text/javascript', body: `(${stripeScript.toString()})()` });
    if (hostname === 'm-stripe.js.stripe.com') return route.fulfill({ contentType: 'text/html', body: fieldsPage });
    if (hostname === 'hooks.stripe.com') {
      if (request.method() === 'GET') return route.fulfill({ contentType: 'text/html', body: bankPage });
      this.account.holderAnswers(pathname.split('/')[2] ?? '', sent.get('answer') === 'yes');
      return route.fulfill({ body: '' });
    }
    if (hostname !== 'api.stripe.com') return route.abort();
    const form = request.method() === 'GET' ? searchParams : sent;
    const known = form.get('key') === keys.publishable;
    const { status, body } = known ? this.account.browserAsks({ method: request.method(), path: pathname, form }) : strange;
    return route.fulfill({ status, json: body, headers: { 'access-control-allow-origin': '*' } });
  }

  /** Signed as https://docs.stripe.com/webhooks/signature says, without Stripe's library. */
  private async tell(type: string, intent: Intent): Promise<void> {
    if (this.site === undefined) return;
    const body = JSON.stringify({ id: `evt_${this.told.length}`, object: 'event', type, data: { object: intent } }, null, 2);
    const at = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', keys.webhooks).update(`${at}.${body}`).digest('hex');
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': `t=${at},v1=${signature}` };
    const answer = await fetch(`${this.site}/api/v1/processor-notices`, { method: 'POST', body, headers });
    this.told.push(`${type} ${answer.status}`);
  }
}

const strange: Told = { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } };
