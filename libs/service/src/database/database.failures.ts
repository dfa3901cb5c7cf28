import { conflict, Failure, unavailable } from '@csite/protocol';
import { TransactionExpired } from '@csite/messaging';

export const databaseUnavailable = (): Failure =>
  unavailable(
    'database.unavailable',
    {
      ja: 'ただいま処理できません。しばらくしてからもう一度お試しください。',
      en: 'The database does not answer. Try again in a moment.',
    },
    { retryAfterSeconds: 1 },
  );

const stale = (): Failure =>
  conflict('version.stale', {
    ja: 'ほかの変更が先に保存されました。画面を更新してからもう一度お試しください。',
    en: 'Somebody else changed this in the meantime. Load it again and repeat the change.',
  });

const taken = (): Failure =>
  conflict('value.taken', {
    ja: '同じ内容がすでに登録されています。画面を更新して確認してください。',
    en: 'The same entry exists already. Load it again to see it.',
  });

const busy = (): Failure =>
  conflict('change.concurrent', {
    ja: 'ほかの処理と重なりました。もう一度お試しください。',
    en: 'Another change got in the way. Repeat the request.',
  });

/** SQLSTATE classes: 08 connection, 53 resources, 57P0x shutdown, 58 system; 28 while roles are still being made. */
const awayState = /^(08|53|57P0|58|28|3D)/;
const awayCode = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** pg raises these without any code. */
const awayMessage =
  /Connection terminated|timeout exceeded when trying to connect|^timeout expired$|not queryable|Client was closed|Query read timeout|Client has encountered/;

const failureForState = (state: string): Failure | undefined => {
  if (state === '23505') return taken();
  if (state === '40001' || state === '40P01' || state === '55P03') return busy();
  return awayState.test(state) || awayCode.has(state) ? databaseUnavailable() : undefined;
};

/**
 * What a database error means to a caller; anything else stays as it is, and becomes `internal` at the edge.
 * The cause may lie inside: MikroORM wraps the driver's errors.
 */
export const databaseFailure = (error: unknown): unknown => {
  if (error instanceof Failure || !isError(error)) return error;
  const known = failureOf(error);
  if (known) return Object.assign(known, { cause: error });
  const inner = databaseFailure(error.cause);
  return inner instanceof Failure ? inner : error;
};

const failureOf = (error: Error): Failure | undefined => {
  if (error instanceof TransactionExpired) return databaseUnavailable();
  // By name: importing MikroORM's class here would load the ORM into processes without a database.
  if (error.name === 'OptimisticLockError') return stale();
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return failureForState(code) ?? (awayMessage.test(error.message) ? databaseUnavailable() : undefined);
};

/** `instanceof` fails for errors that come from another realm, as Node's own do inside jest. */
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'message' in value && 'name' in value;

/** Nothing was heard from PostgreSQL; a read may be sent again. */
export const isAway = (error: unknown): boolean => {
  const failure = databaseFailure(error);
  return failure instanceof Failure && failure.kind === 'unavailable';
};
