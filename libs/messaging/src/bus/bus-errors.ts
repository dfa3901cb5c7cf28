import {
  ClosedConnectionError,
  ConnectionError,
  DrainingConnectionError,
  NoRespondersError,
  PermissionViolationError,
  RequestError,
  TimeoutError,
} from '@nats-io/transport-node';

/** What the client library says, in the three words that decide what to do about it. */
export const hasNoResponders = (cause: unknown): boolean =>
  cause instanceof NoRespondersError || (cause instanceof RequestError && cause.isNoResponders());

export const isTimeout = (cause: unknown): boolean =>
  cause instanceof TimeoutError || (cause instanceof RequestError && cause.cause instanceof TimeoutError);

/** The connection broke while the request was under way. */
export const isLostConnection = (cause: unknown): boolean => {
  if (cause instanceof RequestError) return !(cause.cause instanceof PermissionViolationError);
  return cause instanceof ClosedConnectionError || cause instanceof DrainingConnectionError || cause instanceof ConnectionError;
};
