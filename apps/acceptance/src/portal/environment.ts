import type { Client } from '../site/client';
import type { Portal } from './portal';

export const GIB = 1024 ** 3;

/** Reports as the vendor's environment does, with its own key. */
export class Environment {
  private constructor(
    private readonly subdomain: string,
    private readonly client: Client,
  ) {}

  static async of({ site, minato: { subdomain }, operator }: Portal): Promise<Environment> {
    const { body } = await operator.post<{ key: string }>(`/ops/environments/neo/${subdomain}/keys`);
    return new Environment(subdomain, site.client.as(body.key));
  }

  async report(usedBytes: number, measuredAt: Temporal.Instant): Promise<void> {
    const measure = { usedBytes: Math.round(usedBytes), capacityBytes: 120 * GIB, measuredAt: measuredAt.toString() };
    const { status } = await this.client.post(`/environments/${this.subdomain}/disk-usage`, measure);
    if (status !== 200) throw new Error(`the report was answered ${status}`);
  }
}
