import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Client } from '../site/client';
import type { Change } from './delays';

interface Document {
  readonly invoiceId: string;
  readonly total: number;
  readonly issuedOn: string;
  readonly state: string;
}

type Made = Pick<Change, 'kind' | 'about'>;
type Asked = () => Promise<Answer>;

/** What people do at one gateway, one thing after the other, each noted once it is acknowledged. */
export class Changes {
  readonly made: Change[] = [];

  constructor(
    private readonly owners: readonly Client[],
    private readonly operator: Client,
  ) {}

  /** Until `end`, at a steady pace. @throws Error for whatever is refused */
  async makeUntil(end: number, restMs: number): Promise<void> {
    for (let round = 0; performance.now() < end; round += 1) {
      const owner = this.owners[round % this.owners.length];
      if (!owner) return;
      await this.grow(owner);
      await this.invite(owner);
      await this.decide(owner);
      if (round % 3 === 0) await this.publish();
      await this.pay(owner);
      await pause(restMs);
    }
  }

  /** One more user, from this moment on. */
  private async grow(owner: Client): Promise<void> {
    const { users } = (await answered(() => owner.get('/contracts/neo'), 200)) as { users: number };
    await this.apply(owner, { product: 'neo', kind: 'users', users: users + 1 });
  }

  /** What operators have to accept, and do not. */
  private async decide(owner: Client): Promise<void> {
    const name = { product: 'neo', kind: 'legal-name', company: '株式会社サンプル', companyKana: 'サンプル' };
    const applicationId = await this.apply(owner, name);
    const rejection = `/ops/applications/${applicationId}/rejection`;
    await this.note('application', () => this.operator.post(rejection, { reason: '書類をご確認ください。' }), [200, 201]);
  }

  /** The newest document, where there is one that nobody paid. */
  private async pay(owner: Client): Promise<void> {
    const { items } = (await answered(() => owner.get('/invoices?limit=1'), 200)) as { items: readonly Document[] };
    const [document] = items;
    if (document?.state !== 'open') return;
    const { invoiceId, total, issuedOn } = document;
    const payment = { amount: total, receivedOn: issuedOn, reference: randomUUID() };
    await this.note('invoice', () => this.operator.post(`/ops/invoices/${invoiceId}/payments`, payment), [201]);
  }

  private async apply(owner: Client, change: object): Promise<string> {
    const { quoteId } = await answered(() => owner.post('/quotes', change), 201);
    return this.note('application', () => owner.post('/applications', { quoteId }), [201]);
  }

  private invite(owner: Client): Promise<string> {
    const email = `${randomUUID()}@invited.example`;
    return this.note('account', () => owner.post('/accounts', { name: '招待 太郎', email, role: 'viewer' }), [201]);
  }

  private publish(): Promise<string> {
    const words = { kind: 'news', severity: 'normal', products: ['neo'], title: { ja: 'お知らせ' }, body: { ja: '本文' } };
    return this.note('notice', () => this.operator.post('/ops/notices', words), [201]);
  }

  private async note(kind: string, ask: Asked, statuses: readonly number[]): Promise<string> {
    const sentAt = performance.now();
    const body = await answered(ask, ...statuses);
    const made: Made = { kind, about: String(body[`${kind}Id`]) };
    this.made.push({ ...made, sentAt, answeredAt: performance.now() });
    return made.about;
  }
}

const answered = async (ask: Asked, ...statuses: readonly number[]): Promise<Record<string, unknown>> => {
  const { status, body } = await ask();
  if (!statuses.includes(status)) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
