import { TransactionExpired } from '@csite/messaging';
import { Failure, notFound } from '@csite/protocol';
import { databaseFailure, isAway } from './database.failures';

const coded = (code: unknown): Error => Object.assign(new Error('as the driver says'), { code });
const named = (name: string): Error => Object.assign(new Error('as the ORM says'), { name });
const codeOf = (error: unknown): string => {
  const failure = databaseFailure(error);
  return failure instanceof Failure ? `${failure.kind} ${failure.code}` : 'as it is';
};

const away = 'unavailable database.unavailable';
const busy = 'conflict change.concurrent';

describe('an error of the database', () => {
  it.each([
    ['23505', 'conflict value.taken'],
    ['40001', busy],
    ['40P01', busy],
    ['55P03', busy],
    ['08000', away],
    ['08006', away],
    ['53300', away],
    ['53100', away],
    ['57P01', away],
    ['57P03', away],
    ['58030', away],
    ['28P01', away],
    ['3D000', away],
    ['ECONNREFUSED', away],
    ['ECONNRESET', away],
    ['EPIPE', away],
    ['EAI_AGAIN', away],
    ['ENOTFOUND', away],
    ['ETIMEDOUT', away],
    ['23503', 'as it is'],
    ['23502', 'as it is'],
    ['42P01', 'as it is'],
    ['42501', 'as it is'],
    ['57014', 'as it is'],
    ['22001', 'as it is'],
    ['EACCES', 'as it is'],
    ['', 'as it is'],
  ])('with the code %j is %s', (code, meaning) => {
    expect(codeOf(coded(code))).toBe(meaning);
    expect(isAway(coded(code))).toBe(meaning === away);
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    // Of a connection that was begun and not finished.
    'timeout expired',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Query read timeout',
  ])('without any code, as "%s", means that it is away', (message) => {
    expect(codeOf(new Error(message))).toBe(away);
  });

  it('after a stale version says that somebody else was first', () => {
    expect(codeOf(named('OptimisticLockError'))).toBe('conflict version.stale');
  });

  it('that broke off what took too long means that it is away', () => {
    expect(codeOf(new TransactionExpired())).toBe(away);
  });

  it('is found inside what the ORM wraps around it', () => {
    const wrapped = new Error('outer', { cause: new Error('middle', { cause: coded('23505') }) });
    expect(codeOf(wrapped)).toBe('conflict value.taken');
    expect(databaseFailure(wrapped)).toHaveProperty('cause.code', '23505');
  });

  it('keeps its cause for the log, and none of it in what the caller reads', () => {
    const cause = Object.assign(new Error('duplicate key (email)=(taro@example.jp)'), { code: '23505' });
    const failure = databaseFailure(cause);
    expect(failure).toHaveProperty('cause', cause);
    expect(JSON.stringify((failure as Failure).body)).not.toContain('taro');
  });

  it('tells who may come again, and when', () => {
    expect(databaseFailure(coded('08006'))).toHaveProperty('body.retryAfterSeconds', 1);
  });
});

describe('what is no error of the database', () => {
  it.each([undefined, null, 'text', 0, {}, new Error('a rule'), coded(23505), new Error('outer', { cause: 'text' })])(
    'stays as it is: %p',
    (error) => {
      expect(databaseFailure(error)).toBe(error);
      expect(isAway(error)).toBe(false);
    },
  );

  it('a rule that was broken stays that rule, whatever lies inside', () => {
    const failure = Object.assign(notFound('contract.unknown', { ja: 'なし', en: 'None' }), { cause: coded('08006') });
    expect(databaseFailure(failure)).toBe(failure);
  });
});
