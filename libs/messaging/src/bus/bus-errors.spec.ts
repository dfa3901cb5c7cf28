import {
  AuthorizationError,
  ClosedConnectionError,
  ConnectionError,
  DrainingConnectionError,
  NoRespondersError,
  PermissionViolationError,
  RequestError,
  TimeoutError,
  UserAuthenticationExpiredError,
} from '@nats-io/transport-node';
import { isRefused } from '../connection/bus-refusal';
import { hasNoResponders, isLostConnection, isTimeout } from './bus-errors';
import { busAway, requestTooLarge, serviceTimedOut, serviceUnavailable, unexpectedFailure } from './bus-failures';

const violation = new PermissionViolationError('denied', 'publish', 'rpc.billing.profile.get');
const because = (cause: unknown): RequestError => new RequestError('failed', { cause });

describe('what the bus says about a request', () => {
  it.each<[string, unknown, string[]]>([
    ['nobody serves the subject', new NoRespondersError('rpc.x.y.get'), ['nobody']],
    ['nobody serves the subject, as the cause', because(new NoRespondersError('rpc.x.y.get')), ['nobody', 'lost']],
    ['no answer in time', new TimeoutError(), ['late']],
    ['no answer in time, as the cause', because(new TimeoutError()), ['late', 'lost']],
    ['the connection is closed', new ClosedConnectionError(), ['lost']],
    ['the connection is being closed', new DrainingConnectionError(), ['lost']],
    ['the connection broke', new ConnectionError('broken'), ['lost']],
    ['the connection broke, as the cause', because(new ConnectionError('broken')), ['lost']],
    ['a request ended without a reason', new RequestError(), ['lost']],
    ['we may not ask this, which waiting does not mend', because(violation), []],
    ['an error of ours', new Error('timeout'), []],
    ['no error at all', undefined, []],
    ['a text', 'TIMEOUT', []],
  ])('%s', (_, cause, words) => {
    const said = { nobody: hasNoResponders(cause), late: isTimeout(cause), lost: isLostConnection(cause) };
    expect(Object.entries(said).flatMap(([word, holds]) => (holds ? [word] : []))).toEqual(words);
  });

  it('tells a refusal of user and password from an outage', () => {
    expect([new AuthorizationError('no'), new UserAuthenticationExpiredError('over')].map(isRefused)).toEqual([true, true]);
    expect([new ConnectionError('refused'), new Error('Authorization Violation'), violation, undefined].map(isRefused)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what a person is told of it', () => {
  it.each([
    [serviceUnavailable('billing'), 'unavailable', 'service.unavailable', 'billing'],
    [busAway(), 'unavailable', 'service.unavailable', 'bus'],
    [serviceTimedOut('billing'), 'timeout', 'service.timeout', 'billing'],
    [requestTooLarge(2_000_000, 1_048_576), 'too-large', 'request.too-large', '1048576'],
  ])('%s', (failure, kind, code, quoted) => {
    expect(failure).toMatchObject({ kind, code });
    expect(failure.body.detail.ja).toContain(quoted);
    expect(failure.body.detail.en).toContain(quoted);
  });

  it('when to come again, only where nothing was begun', () => {
    expect(serviceUnavailable('billing').body.retryAfterSeconds).toBe(2);
    expect(serviceTimedOut('billing').body.retryAfterSeconds).toBeUndefined();
  });

  it('nothing of what went wrong inside', () => {
    expect(unexpectedFailure().body).toEqual({
      kind: 'internal',
      code: 'internal.unexpected',
      detail: {
        ja: '予期しないエラーが発生しました。しばらくしてからもう一度お試しください。',
        en: 'Something went wrong on our side. Try again in a moment.',
      },
    });
  });
});
