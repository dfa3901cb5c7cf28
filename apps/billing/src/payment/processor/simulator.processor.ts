import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CardFrameView } from '@csite/protocol';
import {
  type ChargeOrder,
  type ChargeReading,
  type ChargesSought,
  forgedNotice,
  type FoundCharge,
  type HolderQuestion,
  type OpenedSetup,
  PaymentProcessor,
  PROCESSOR_MILLIS,
  processorAway,
  type ProcessorNotice,
  type SetupOrder,
  type SetupReading,
} from './payment-processor';

interface SimulatorOptions {
  /** For browsers. */
  readonly url: string;
  readonly apiUrl?: string;
  readonly key: string;
}

/** The processor of the demo (apps/card-simulator): its own process at its own address, with test cards alone. */
export class SimulatorProcessor extends PaymentProcessor {
  readonly name = 'simulator';

  constructor(private readonly options: SimulatorOptions) {
    super();
  }

  async openSetup({ setupId, customerId }: SetupOrder): Promise<OpenedSetup> {
    const { reference } = await this.ask<{ reference: string }>('POST', 'setups', { setupId });
    const url = `${this.options.url}/card/${reference}`;
    return { reference, processorCustomer: `sim_customer_${customerId}`, frame: { processor: 'simulator', url } };
  }

  readSetup(reference: string): Promise<SetupReading> {
    return this.ask('GET', `setups/${reference}`);
  }

  charge({ collectionId, attempt, amount, token }: ChargeOrder): Promise<ChargeReading> {
    return this.ask('POST', 'charges', { collectionId, attempt, amount, token });
  }

  readCharge(reference: string): Promise<ChargeReading> {
    return this.ask('GET', `charges/${reference}`);
  }

  chargesOf({ collectionId }: ChargesSought): Promise<FoundCharge[]> {
    return this.ask('GET', `bills/${collectionId}`);
  }

  askHolder({ reference }: HolderQuestion): Promise<CardFrameView> {
    return Promise.resolve({ processor: 'simulator', url: `${this.options.url}/charge/${reference}` });
  }

  closeCharge(reference: string): Promise<ChargeReading> {
    return this.ask('DELETE', `charges/${reference}`);
  }

  async forgetCard(token: string): Promise<void> {
    await this.ask('DELETE', `cards/${token}`);
  }

  readNotice(body: string, signature: string): ProcessorNotice {
    const right = Buffer.from(createHmac('sha256', this.options.key).update(body).digest('hex'));
    const given = Buffer.from(signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw forgedNotice();
    return JSON.parse(body) as ProcessorNotice;
  }

  private async ask<A>(method: string, path: string, body?: object): Promise<A> {
    const headers = { authorization: `Bearer ${this.options.key}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(PROCESSOR_MILLIS);
    const answer = await fetch(`${this.options.apiUrl ?? this.options.url}/api/${path}`, {
      method,
      headers,
      signal,
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => undefined);
    if (!answer?.ok) throw processorAway();
    return (await answer.json()) as A;
  }
}
