import type { Client } from '../site/client';
import { bodyOf, type Journal, type Standing } from './journal';

interface ContractAnswer {
  readonly users: number;
}
interface ApplicationAnswer {
  readonly applicationId: string;
  readonly state: Standing;
}

/** Somebody who applies for changes of one contract, one after the other, and notes what was acknowledged. */
export class Applicant {
  private constructor(
    private readonly client: Client,
    private readonly product: string,
    private readonly journal: Journal,
    /** As the contract holds them now. */
    private users: number,
    /** The reduction that still can be taken back. */
    private open?: string,
  ) {}

  static async of(client: Client, product: string, journal: Journal): Promise<Applicant> {
    const { users } = bodyOf(await client.get<ContractAnswer>(`/contracts/${product}`), 200);
    return new Applicant(client, product, journal, users);
  }

  /** One more user, from this moment on. */
  async grow(): Promise<void> {
    await this.apply(this.users + 1);
    this.users += 1;
  }

  /** One user less, later; in place of the reduction before, where that is open. */
  async shrink(): Promise<void> {
    const replaces = this.open;
    this.open = await this.apply(this.users - 1, replaces);
    if (replaces !== undefined) this.journal.withdrawn(replaces);
  }

  /** After all not. */
  async takeBack(): Promise<void> {
    if (this.open === undefined) return;
    bodyOf(await this.client.delete(`/applications/${this.open}`), 200);
    this.journal.withdrawn(this.open);
    this.open = undefined;
  }

  private async apply(users: number, replaces?: string): Promise<string> {
    const change = { product: this.product, kind: 'users', users };
    const { quoteId } = bodyOf(await this.client.post<{ quoteId: string }>('/quotes', change), 201);
    const submitted = await this.client.post<ApplicationAnswer>('/applications', { quoteId, replaces });
    const { applicationId, state } = bodyOf(submitted, 201);
    this.journal.note({ applicationId, state });
    return applicationId;
  }
}
