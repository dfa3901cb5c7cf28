import type { Client } from '../site/client';
import type { Customer, Person } from '../site/person';
import type { Site } from '../site/site';
import type { Visitor } from '../site/visitor';

/** Where the clock of the journey stands. */
export const now = Temporal.Instant.from('2025-06-15T10:00:00+09:00');

/** Who is there on the journey through the portal. */
export interface Portal {
  readonly site: Site;
  readonly minato: Customer;
  readonly hanako: Person;
  /** Hanako, at a desk. */
  readonly owner: Visitor;
  /** Of the vendor. */
  readonly operator: Client;
}
