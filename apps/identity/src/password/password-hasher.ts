import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';
import { IdentityConfig } from '../identity.config';
import { HashQueue } from './hash-queue';

/** Argon2id (the package's default) at or above OWASP's minimum. Never called inside a transaction: it takes tens of milliseconds. */
@Injectable()
export class PasswordHasher {
  private readonly queue: HashQueue;
  private readonly parameters: Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>;
  /** Verified in place of the hash of an account that does not exist, so that both take the same time. */
  private readonly nobodysHash: Promise<string>;

  constructor(config: IdentityConfig) {
    this.queue = new HashQueue(config.HASH_CONCURRENCY, config.HASH_QUEUE);
    this.parameters = {
      memoryCost: config.HASH_MEMORY_KIB,
      timeCost: config.HASH_PASSES,
      parallelism: 1,
    };
    this.nobodysHash = this.hash(randomBytes(24).toString('base64'));
    this.nobodysHash.catch(() => undefined);
  }

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password.normalize('NFKC'), this.parameters));
  }

  verify(hashed: string, password: string): Promise<boolean> {
    return this.queue.run(() => verify(hashed, password.normalize('NFKC')));
  }

  /** Takes as long as `verify`, and is never true. */
  async verifyNobody(password: string): Promise<false> {
    await this.verify(await this.nobodysHash, password);
    return false;
  }

  /** The hash was made with weaker parameters than those of today. */
  isOutdated(hashed: string): boolean {
    const { memoryCost, timeCost } = parseOptions(hashed);
    const { parameters } = this;
    return !hashed.startsWith('$argon2id$') || memoryCost < parameters.memoryCost || timeCost < parameters.timeCost;
  }
}
