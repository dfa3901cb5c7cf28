import type { Channel, LinkPurpose, Role } from '@csite/protocol';

/** The tables that screens and look-ups read by query, as their columns are named. */
export interface IdentityTables {
  readonly customer: {
    readonly id: string;
    readonly customer_number: string;
    readonly channel: Channel;
    readonly company: string;
  };
  readonly environment: {
    readonly customer_id: string;
    readonly product: string;
    readonly subdomain: string;
  };
  readonly account: {
    readonly id: string;
    readonly customer_id: string;
    readonly name: string;
    readonly email: string;
    readonly login: string;
    /** Null while invited. */
    readonly password_hash: string | null;
    readonly role: Role;
    readonly created_at: Temporal.Instant;
    readonly frozen_at: Temporal.Instant | null;
    readonly frozen_with: string | null;
    readonly version: number;
  };
  readonly link: {
    readonly id: string;
    readonly purpose: LinkPurpose;
    readonly subject_id: string;
    readonly expires_at: Temporal.Instant;
    readonly used_at: Temporal.Instant | null;
    readonly voided_at: Temporal.Instant | null;
  };
  readonly operator: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly login: string;
    readonly password_hash: string;
  };
  readonly factor: {
    readonly id: string;
    readonly account_id: string | null;
  };
  readonly session: {
    readonly id: string;
    readonly account_id: string | null;
    readonly operator_id: string | null;
    readonly client_key: string;
    readonly last_used_at: string;
    readonly ended_at: string | null;
  };
}
