import { type EnvironmentKey, type EnvironmentRequest, type Failure, notFound, type Nothing } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { EnvironmentKeyStore } from './environment-key.store';

const KEY_BYTES = 32;

/** Keys with which environments report. */
@Injectable()
export class EnvironmentKeyService {
  constructor(
    private readonly keys: EnvironmentKeyStore,
    private readonly clock: Clock,
  ) {}

  /** Not under an Idempotency-Key: its reply would be stored, and the key in it (ADR 6). */
  async create(environment: EnvironmentRequest): Promise<EnvironmentKey> {
    const key = randomBytes(KEY_BYTES).toString('base64url');
    const at = this.clock.now();
    if (!(await this.keys.keep(key, environment, at))) throw unknownEnvironment(environment);
    return { key, createdAt: toRfc3339(at) };
  }

  async revoke(environment: EnvironmentRequest): Promise<Nothing> {
    if (!(await this.keys.end(environment))) throw unknownEnvironment(environment);
    return {};
  }
}

const unknownEnvironment = ({ product, subdomain }: EnvironmentRequest): Failure =>
  notFound('environment.unknown', {
    ja: `製品「${product}」にサブドメイン「${subdomain}」の環境はありません。製品コードとサブドメインをご確認ください。`,
    en: `Product "${product}" has no environment "${subdomain}". Check the product code and the subdomain.`,
  });
