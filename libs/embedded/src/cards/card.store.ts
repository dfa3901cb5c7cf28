import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export interface SimulatedCard {
  readonly token: string;
  readonly brand: string;
  readonly last4: string;
  readonly expiry: string;
}

export interface Setup {
  readonly reference: string;
  readonly setupId: string;
  readonly state: 'open' | 'confirmed';
  readonly card?: SimulatedCard;
}

export interface Charge {
  readonly reference: string;
  readonly state: 'paid' | 'failed';
  readonly code?: string;
  /** What it was ordered as, to know whether it is ordered again. */
  readonly order?: string;
}

type Entry = { readonly setup: Setup } | { readonly key: string; readonly charge: Charge };

/** What the simulator knows, kept over a restart in a file of one JSON line per change. Never a card number. */
export class CardStore {
  readonly #setups = new Map<string, Setup>();
  readonly #charges = new Map<string, Charge>();

  constructor(private readonly file: string | undefined) {
    if (file === undefined || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') this.#take(JSON.parse(line) as Entry);
  }

  setup(reference: string): Setup | undefined {
    return this.#setups.get(reference);
  }

  /** The same id again is the same setup. */
  open(setupId: string): Setup {
    const known = [...this.#setups.values()].find((setup) => setup.setupId === setupId);
    return known ?? this.#put({ reference: newReference('setup'), setupId, state: 'open' });
  }

  confirm(setup: Setup, card: SimulatedCard): Setup {
    return this.#put({ ...setup, state: 'confirmed', card });
  }

  charge(reference: string): Charge | undefined {
    return [...this.#charges.values()].find((charge) => charge.reference === reference);
  }

  /** Charges under keys that begin so. */
  chargesOf(start: string): [string, Charge][] {
    return [...this.#charges].filter(([key]) => key.startsWith(start));
  }

  /** The same key again is the same charge; undefined where it is ordered otherwise than before. */
  chargeOnce(key: string, order: string, code: string | undefined): Charge | undefined {
    const known = this.#charges.get(key);
    if (known) return known.order === undefined || known.order === order ? known : undefined;
    const outcome = code === undefined ? ({ state: 'paid' } as const) : ({ state: 'failed', code } as const);
    const charge = { reference: newReference('charge'), ...outcome, order };
    this.#write({ key, charge });
    return charge;
  }

  /** Its holder told the bank that it is in order. Only a charge that the bank wanted to ask about can be confirmed. */
  confirmCharge(reference: string): string | undefined {
    const key = this.#asked(reference);
    if (key !== undefined) this.#write({ key, charge: { ...this.#orderOf(key), reference, state: 'paid' } });
    return key;
  }

  /** Its holder is not asked any more. */
  closeCharge(reference: string): Charge | undefined {
    const key = this.#asked(reference);
    if (key !== undefined) this.#write({ key, charge: { ...this.#orderOf(key), reference, state: 'failed', code: 'canceled' } });
    return this.charge(reference);
  }

  #asked(reference: string): string | undefined {
    return [...this.#charges].find(([, charge]) => charge.reference === reference && awaitsHolder(charge))?.[0];
  }

  #orderOf(key: string): Pick<Charge, 'order'> {
    const { order } = this.#charges.get(key) ?? {};
    return order === undefined ? {} : { order };
  }

  #put(setup: Setup): Setup {
    this.#write({ setup });
    return setup;
  }

  #write(entry: Entry): void {
    this.#take(entry);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }

  #take(entry: Entry): void {
    if ('setup' in entry) this.#setups.set(entry.setup.reference, entry.setup);
    else this.#charges.set(entry.key, entry.charge);
  }
}

export const awaitsHolder = (charge: Charge | undefined): boolean => charge?.code === 'authentication_required';

const newReference = (kind: string): string => `sim_${kind}_${randomBytes(16).toString('hex')}`;
