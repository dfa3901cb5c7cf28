import type { AuditAct, Unaudited } from '../audit/audit-acts';

/** A class whose instances describe one wire shape; its decorators validate it and document it. */
export type Shape<T extends object> = new () => T;

interface RpcDefinition<Q extends object, A extends object> {
  /** `rpc.<service>.<noun>.<verb>`; the second token names the service, which is also the queue group. */
  readonly subject: `rpc.${string}.${string}.${string}`;
  readonly request: Shape<Q>;
  readonly reply: Shape<A>;
}

/**
 * Of what needs no session and is still not for everyone: the permissions of the bus decide who may ask.
 * `shell`: the command line alone. `inside`: also the gateway, for itself, never in the words of a client.
 */
export type AskedFrom = 'shell' | 'inside';
export type FromShell<M> = M & { readonly askedFrom: 'shell' };
export type FromInside<M> = M & { readonly askedFrom: 'inside' };

/** A question: has no effect, so a client may ask again when no answer came. */
export interface Query<Q extends object, A extends object> extends RpcDefinition<Q, A> {
  readonly kind: 'query';
}

/** An order: has an effect, so it is repeated only under its Idempotency-Key. */
export interface Command<Q extends object, A extends object> extends RpcDefinition<Q, A> {
  readonly kind: 'command';
  /** What it leaves in the audit trail, one of these at least, or why it leaves nothing. */
  readonly audit: readonly AuditAct[] | Unaudited;
}

export type Rpc<Q extends object = object, A extends object = object> = Query<Q, A> | Command<Q, A>;

/** A fact that happened; a CloudEvent whose data is a snapshot of one aggregate after it. */
export interface Fact<D extends object> {
  readonly kind: 'fact';
  /** `evt.<service>.<aggregate>.<event>.v<n>`, also the CloudEvents `type`. */
  readonly subject: `evt.${string}.${string}.${string}.v${number}`;
  readonly data: Shape<D>;
}

/** A mail that carries a one-time secret: travels through the MAIL work queue alone, never through a database in clear. */
export interface SecretMail<D extends object> {
  readonly kind: 'mail';
  readonly subject: `mail.${string}.${string}.v${number}`;
  readonly data: Shape<D>;
}

export const query = <Q extends object, A extends object>(definition: RpcDefinition<Q, A>): Query<Q, A> => ({
  kind: 'query',
  ...definition,
});

export const command = <Q extends object, A extends object>(definition: Omit<Command<Q, A>, 'kind'>): Command<Q, A> => ({
  kind: 'command',
  ...definition,
});

/** Only whoever may use the command line gives this order, or asks this: `deploy/nats/nats.conf` keeps the gateway from it. */
export const fromShell = <M extends Rpc>(message: M): FromShell<M> => ({ ...message, askedFrom: 'shell' });

/** Asked by processes of ours for themselves. */
export const fromInside = <M extends Rpc>(message: M): FromInside<M> => ({
  ...message,
  askedFrom: 'inside',
});

export const fact = <D extends object>(definition: Omit<Fact<D>, 'kind'>): Fact<D> => ({ kind: 'fact', ...definition });

export const secretMail = <D extends object>(definition: Omit<SecretMail<D>, 'kind'>): SecretMail<D> => ({
  kind: 'mail',
  ...definition,
});

/** The request of a message that needs no words. */
export class Nothing {}
