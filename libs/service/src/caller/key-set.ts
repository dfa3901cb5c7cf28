import { signingKeysBucket } from '@csite/protocol';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import type { JSONWebKeySet } from 'jose';
import type { Log } from '../log/log';

const RETRY_MILLIS = 1_000;
/** Made-up key ids must not make every request ask the bus. */
const LOOK_EVERY_MILLIS = 1_000;

/** The public keys of access tokens, as identity last published them: watched, so that identity may be down. */
export class KeySet {
  #stopped = false;
  #unwatch?: () => void;
  #arrived = Promise.withResolvers<undefined>();
  #keys: JSONWebKeySet = { keys: [] };
  #lookedAt = 0;
  readonly #onChange = new Set<() => void>();

  constructor(
    private readonly connection: NatsConnection,
    private readonly log: Log,
  ) {}

  get keys(): JSONWebKeySet {
    return this.#keys;
  }

  onChange(changed: () => void): void {
    this.#onChange.add(changed);
  }

  /** Resolves with the first keys, or after `millis` without. */
  async firstKeys(millis: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, millis)));
    await Promise.race([this.#arrived.promise, waited]);
    clearTimeout(timer);
  }

  /** Asks for the keys instead of waiting to be told, at most once a second. True when they are others than before. */
  async look(): Promise<boolean> {
    if (Date.now() - this.#lookedAt < LOOK_EVERY_MILLIS) return false;
    this.#lookedAt = Date.now();
    try {
      const bucket = await new Kvm(this.connection).create(signingKeysBucket.bucket, { history: 1 });
      const entry = await bucket.get(signingKeysBucket.key);
      const found = entry?.operation === 'PUT' ? entry.json<JSONWebKeySet>() : this.#keys;
      if (JSON.stringify(found) === JSON.stringify(this.#keys)) return false;
      this.#take(found);
      return true;
    } catch (error) {
      this.log.debug('the signing keys cannot be read', { error });
      return false;
    }
  }

  /** Watches until stopped, through restarts of the bus and loss of the bucket. */
  start(): void {
    void this.#follow();
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatch?.();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#watch();
      } catch (error) {
        this.log.debug('the signing keys cannot be watched yet', { error });
      }
      if (!this.#stopped) await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS).unref());
    }
  }

  async #watch(): Promise<void> {
    const bucket = await new Kvm(this.connection).create(signingKeysBucket.bucket, { history: 1 });
    const entries = await bucket.watch({ key: signingKeysBucket.key });
    this.#unwatch = () => entries.stop();
    for await (const entry of entries) if (entry.operation === 'PUT') this.#take(entry.json<JSONWebKeySet>());
  }

  #take(keys: JSONWebKeySet): void {
    this.#keys = keys;
    this.#arrived.resolve(undefined);
    for (const changed of this.#onChange) changed();
  }
}
