import { Audit, Database, Reads } from '@csite/service';
import type { AuditAct } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { hash } from 'node:crypto';

/** An environment has one key: a new one takes the place of the old one. Of the key there is only its hash. */
const KEEP = `
  insert into environment_key (environment_id, customer_id, key_hash, created_at)
  select environment_id, customer_id, ?, ? from environment where product = ? and subdomain = ?
  on conflict (environment_id) do update set key_hash = excluded.key_hash, created_at = excluded.created_at
  returning environment_id as id, customer_id as "customerId"`;
const END = `
  with ended as (delete from environment_key k using environment e
    where k.environment_id = e.environment_id and e.product = ? and e.subdomain = ?)
  select environment_id as id, customer_id as "customerId" from environment where product = ? and subdomain = ?`;
const OF_KEY = `
  select e.environment_id as "environmentId"
  from environment_key k join environment e on e.environment_id = k.environment_id
  where k.key_hash = $1 and e.subdomain = $2`;

interface KeyedEnvironment {
  readonly id: string;
  readonly customerId: string;
}

interface Address {
  readonly product: string;
  readonly subdomain: string;
}

@Injectable()
export class EnvironmentKeyStore {
  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly audit: Audit,
  ) {}

  /** @returns whether there is such an environment */
  keep(key: string, { product, subdomain }: Address, at: Temporal.Instant): Promise<boolean> {
    const values = [hashOf(key), at.toString(), product, subdomain];
    return this.database.transaction((em) => this.#change(em, KEEP, values, 'environment-key.created'));
  }

  /** @returns whether there is such an environment */
  end({ product, subdomain }: Address): Promise<boolean> {
    const values = [product, subdomain, product, subdomain];
    return this.database.transaction((em) => this.#change(em, END, values, 'environment-key.revoked'));
  }

  async #change(em: EntityManager, sql: string, values: readonly string[], act: AuditAct): Promise<boolean> {
    const known = await em.execute<KeyedEnvironment[]>(sql, [...values]);
    const name = values.slice(-2).join(' ');
    for (const { id, customerId } of known) this.audit.record(em, { act, customerId, subject: { id, name } });
    return known.length > 0;
  }

  async environmentOf(key: string, subdomain: string): Promise<string | undefined> {
    const [row] = await this.reads.run<{ environmentId: string }>(CompiledQuery.raw(OF_KEY, [hashOf(key), subdomain]));
    return row?.environmentId;
  }
}

/** As random as a key, so it needs no slow hash. */
const hashOf = (key: string): string => hash('sha256', key, 'base64url');
