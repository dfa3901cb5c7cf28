import * as failures from './failure';
import { Failure, failureKinds, type FailureKind } from './failure';
import { accessToken, roleNames, roles } from './caller';
import { cloudEvent } from './cloud-event';
import { headers } from './headers';

const detail = { ja: '10ユーザー以上で指定してください。', en: 'Must be at least 10 users.' };

/** Who makes which kind: the one word in code that decides the HTTP status. */
const makers: readonly (readonly [FailureKind, (code: string, sentence: typeof detail, extra?: object) => Failure])[] = [
  ['invalid', failures.invalid],
  ['unauthenticated', failures.unauthenticated],
  ['forbidden', failures.forbidden],
  ['not-found', failures.notFound],
  ['conflict', failures.conflict],
  ['gone', failures.gone],
  ['too-large', failures.tooLarge],
  ['unsupported', failures.unsupported],
  ['unprocessable', failures.unprocessable],
  ['too-many', failures.tooMany],
  ['internal', failures.internal],
  ['unavailable', failures.unavailable],
  ['timeout', failures.timedOut],
];

describe('An expected failure', () => {
  it.each(makers)('of kind %s is made by its own word', (kind, make) => {
    const failure = make('users.below-minimum', detail);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind, code: 'users.below-minimum', name: 'Failure' });
    expect(failure.body).toEqual({ kind, code: 'users.below-minimum', detail });
  });

  it('has a word for every kind', () => {
    expect(makers.map(([kind]) => kind)).toEqual([...failureKinds]);
  });

  it('reads in a log as its code and the English sentence', () => {
    expect(failures.unprocessable('users.below-minimum', detail).message).toBe('users.below-minimum: Must be at least 10 users.');
  });

  it.each([
    ['the wrong fields', { fields: [{ path: 'lines.0.quantity', code: 'min', detail }] }],
    ['what the caller needs to go on', { data: { applicationId: '019a6b1e-0000-7000-8000-000000000001' } }],
    ['when to try again', { retryAfterSeconds: 60 }],
  ])('takes along %s, and nothing it was not given', (_what, extra) => {
    const { body } = failures.conflict('application.open-exists', detail, extra);
    expect(body).toEqual({ kind: 'conflict', code: 'application.open-exists', detail, ...extra });
  });

  it('comes out of its body as it went in: the bus carries nothing else', () => {
    const sent = failures.tooMany('session.too-many-tries', detail, { retryAfterSeconds: 900 });
    const arrived = new Failure(JSON.parse(JSON.stringify(sent.body)) as typeof sent.body);
    expect(arrived.body).toEqual(sent.body);
    expect(arrived.message).toBe(sent.message);
  });

  it('can be thrown and told from a programming error', () => {
    const thrown = (): never => {
      throw failures.gone('link.expired', detail);
    };
    expect(thrown).toThrow(Failure);
    expect(new RangeError('3 is not an amount')).not.toBeInstanceOf(Failure);
  });
});

describe('The words of the wire', () => {
  it('name each role in both languages, and no two alike', () => {
    expect(Object.keys(roleNames)).toEqual([...roles]);
    for (const language of ['ja', 'en'] as const) {
      const names = roles.map((role) => roleNames[role][language]);
      expect(new Set(names).size).toBe(roles.length);
      expect(names).not.toContain('');
    }
  });

  it.each(Object.entries({ ...headers, ...cloudEvent }))(
    'spell the header of %s as %s: lower case, as NATS compares them',
    (_, name) => {
      expect(name).toMatch(/^[a-z][a-z-]*$/);
    },
  );

  it('use no header for two purposes', () => {
    const names = [...Object.values(headers), ...Object.values(cloudEvent)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('let an access token live for five minutes', () => {
    expect(accessToken).toEqual({
      issuer: 'csite',
      audience: { account: 'csite-api', operator: 'csite-ops' },
      type: 'at+jwt',
      lifetimeSeconds: 300,
    });
  });
});
