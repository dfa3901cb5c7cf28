import { Bus } from '@csite/messaging';
import { signingKeysBucket } from '@csite/protocol';
import { Kvm } from '@nats-io/kv';
import { Injectable } from '@nestjs/common';

/** Lays the public keys where every process watches for them, again whenever they are not there. */
@Injectable()
export class KeyPublisher {
  constructor(private readonly bus: Bus) {}

  async publish(jwks: object): Promise<void> {
    const bucket = await new Kvm(this.bus.connection).create(signingKeysBucket.bucket, { history: 1 });
    const text = JSON.stringify(jwks);
    const published = await bucket.get(signingKeysBucket.key);
    if (published?.string() !== text) await bucket.put(signingKeysBucket.key, text);
  }
}
