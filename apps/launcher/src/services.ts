/** The processes of csite besides the servers, and what each of them alone is told. */
export interface Service {
  readonly name: string;
  /** Has a database of its own. */
  readonly database: boolean;
  /** Secrets that it gets; the value is the same for all replicas. */
  readonly secrets: readonly string[];
  /** Secrets that somebody else made: passed on where they are set. */
  readonly keys?: readonly string[];
}

export const gateway: Service = { name: 'gateway', database: false, secrets: [] };

export const services: readonly Service[] = [
  { name: 'contracts', database: true, secrets: ['LINK_SECRET'], keys: ['LINK_SECRET_OTHERS'] },
  { name: 'identity', database: true, secrets: ['LINK_SECRET', 'KEY_SECRET'], keys: ['LINK_SECRET_OTHERS', 'KEY_SECRET_OTHERS'] },
  { name: 'billing', database: true, secrets: [], keys: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] },
  { name: 'status', database: true, secrets: [] },
  { name: 'notification', database: true, secrets: [] },
];

/** The name of a service's database, and of the role that works with its rows. */
export const databaseName = (service: string): string => `csite_${service}`;

/** Users of the bus in deploy/nats/nats.conf. */
export const busUsers: readonly string[] = [gateway.name, ...services.map(({ name }) => name), 'cli', 'environments', 'admin'];
