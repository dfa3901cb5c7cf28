import type { Client } from './client';
import { type Mailbox, subjects } from './mailbox';

interface Session {
  readonly accessToken: string;
}

export interface Customer {
  readonly customerNumber: string;
  readonly subdomain: string;
  readonly contractorMail: string;
}

/** Customers of deploy/samples. */
export const customers = {
  sumple: { customerNumber: 'A12345678', subdomain: 'sumple', contractorMail: 'info@sumple-data.example' },
  minato: { customerNumber: 'A20000001', subdomain: 'minato', contractorMail: 'keiyaku@minato.example' },
  chatonly: { customerNumber: 'A20000002', subdomain: 'chatonly', contractorMail: 'admin@chatonly.example' },
  partner: { customerNumber: 'A30000001', subdomain: 'viapartner', contractorMail: 'info@via-partner.example' },
  asp: { customerNumber: 'A30000002', subdomain: 'viaasp', contractorMail: 'info@via-asp.example' },
  nineDigits: { customerNumber: 'A123456789', subdomain: 'ninedigits', contractorMail: 'info@nine-digits.example' },
} as const satisfies Record<string, Customer>;

export const password = 'kumo no ue ha itsumo hare 8';

/** The token that a mailed link carries in its fragment. */
export const tokenOf = (link: string | undefined): string => new URL(link ?? '').hash.slice(1);

/** Someone with a customer number, who signs up as the manual says and then speaks for that account. */
export class Person {
  constructor(
    readonly customer: Customer,
    readonly email: string,
    private readonly anonymous: Client,
    private readonly mailbox: Mailbox,
  ) {}

  /** Both forms of the sign-up: from here on a mail is on its way. */
  async requestAccount(): Promise<void> {
    const { customerNumber, subdomain } = this.customer;
    const started = await this.anonymous.post<{ signUpId: string }>('/sign-ups', { customerNumber, subdomain });
    const path = `/sign-ups/${started.body.signUpId}/account`;
    const answer = await this.anonymous.put(path, { name: 'ネオ 太郎', email: this.email, password });
    if (answer.status !== 202) throw new Error(`the account form answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** @param seconds how long the mail may take */
  async signUp(seconds = 60): Promise<void> {
    await this.requestAccount();
    const mail = await this.mailbox.next(this.email, subjects.signUp, { seconds });
    const confirmed = await this.anonymous.post('/sign-ups/confirmations', { token: tokenOf(mail.links[0]) });
    if (confirmed.status !== 201) throw new Error(`sign-up answered ${confirmed.status}: ${JSON.stringify(confirmed.body)}`);
  }

  /** A client with a fresh session; needed again when the clock has moved past the old one's life. */
  async logIn(client: Client = this.anonymous): Promise<Client> {
    return client.as((await this.session(client)).token);
  }

  async session(client: Client = this.anonymous): Promise<{ readonly token: string }> {
    const { subdomain } = this.customer;
    const answer = await client.post<Session>('/sessions', { subdomain, email: this.email, password });
    if (answer.status !== 201) throw new Error(`log-in answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return { token: answer.body.accessToken };
  }
}
