import { Failure, failureKinds, headers as names } from '@csite/protocol';
import { headers, type Msg } from '@nats-io/transport-node';
import fc from 'fast-check';
import { readReply, replyBytes } from './reply.reader';

const reply = (text: string | Uint8Array, outcome?: string): Msg => {
  const all = headers();
  if (outcome !== undefined) all.set(names.outcome, outcome);
  return { data: Buffer.from(text as string), headers: outcome === undefined ? undefined : all } as unknown as Msg;
};
const failed = (body: unknown): Msg => reply(typeof body === 'string' ? body : JSON.stringify(body), 'failure');

const failureOf = (read: () => unknown): Failure => {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it is no failure');
};

const detail = { ja: '見つかりません。', en: 'Not found.' };

describe('a reply', () => {
  it('is read as it came, Japanese text included', () => {
    expect(readReply(reply('{"name":"花子","lines":[]}'))).toEqual({ name: '花子', lines: [] });
  });

  it('can be handed on without being read', () => {
    const message = reply('{"name": "花子" }');
    expect(replyBytes(message)).toBe(message.data);
  });

  it('with headers of somebody else’s is a good one', () => {
    expect(readReply(reply('{}', 'success'))).toEqual({});
    expect(readReply(reply('{}', ''))).toEqual({});
  });

  it.each(['', '{', 'null', '1', '[]', '[{}]', '"text"', 'true', 'undefined', '\u0000'])(
    'that is no object, as %j, fails this one call and leaks nothing',
    (text) => {
      const failure = failureOf(() => readReply(reply(text)));
      expect(failure).toMatchObject({ kind: 'internal', code: 'internal.unexpected' });
      expect(failure.body.data).toBeUndefined();
    },
  );
});

describe('a reply that is a failure', () => {
  it.each(failureKinds)('of the kind %s is thrown as the service made it', (kind) => {
    const body = { kind, code: 'thing.rule', detail, data: { limit: 1 }, retryAfterSeconds: 3 };
    expect(failureOf(() => readReply(failed(body))).body).toEqual(body);
    expect(failureOf(() => replyBytes(failed(body))).body).toEqual(body);
  });

  it.each([
    ['no JSON', '{"kind":'],
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['a text', '"invalid"'],
    ['without a kind', { code: 'thing.rule', detail }],
    ['of a kind nobody knows', { kind: 'teapot', code: 'thing.rule', detail }],
    ['of a kind every object knows', { kind: 'constructor', code: 'thing.rule', detail }],
    ['without a code', { kind: 'invalid', detail }],
    ['with a code that is no text', { kind: 'invalid', code: 404, detail }],
    ['without a sentence', { kind: 'invalid', code: 'thing.rule' }],
    ['with an empty sentence', { kind: 'invalid', code: 'thing.rule', detail: null }],
  ])('and is %s, is an unexpected one', (_, body) => {
    expect(failureOf(() => readReply(failed(body)))).toMatchObject({ kind: 'internal', code: 'internal.unexpected' });
  });
});

describe('whatever bytes come back', () => {
  it('they are an object or a Failure, never another error', () => {
    const outcomes = fc.constantFrom(undefined, 'failure', 'other');
    const payloads = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(payloads, outcomes, (bytes, outcome) => {
        try {
          expect(typeof readReply(reply(bytes, outcome))).toBe('object');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
