import { Failure } from '@csite/protocol';
import { TransactionExpired } from '../transact';

/** Something else is away (database, another service): not the event's fault, so it does not count as a try. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof Failure) return error.kind === 'unavailable' || error.kind === 'timeout';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = 'code' in cause ? cause.code : undefined;
    if (typeof code === 'string' && /^(08...|57P0.|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
    if (/connection (terminated|timeout|refused)|timeout exceeded when trying to connect/i.test(cause.message)) return true;
  }
  return false;
};

/** Broken off for its length. A database that hangs and work that is too much look alike: ask the database which it was. */
export const isTooLong = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof TransactionExpired) return true;
  return false;
};
