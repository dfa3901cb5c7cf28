import { Failure, headers as names, unprocessable } from '@csite/protocol';
import type { Msg, MsgHdrs, NatsConnection } from '@nats-io/transport-node';
import { readReply } from '../bus/reply.reader';
import type { MessagingLog } from '../log';
import { ReplyWriter } from './reply.writer';
import { Written } from './written';

interface Sent {
  readonly text: string;
  readonly headers?: MsgHdrs;
}

const payloadLimit = 4_096;

/** One request, and what its asker gets. */
const asked = (limit?: number): { writer: ReplyWriter; request: Msg; sent: Sent[]; errors: string[] } => {
  const sent: Sent[] = [];
  const errors: string[] = [];
  const log: MessagingLog = { info: () => undefined, warn: () => undefined, error: (message) => void errors.push(message) };
  const respond: Msg['respond'] = (payload, options) => {
    sent.push({ text: Buffer.from(payload ?? '').toString('utf8'), headers: options?.headers });
    return true;
  };
  const connection = { info: limit === undefined ? undefined : { max_payload: limit } } as unknown as NatsConnection;
  return { writer: new ReplyWriter(connection, log), request: { subject: 'rpc.x.y.get', respond } as Msg, sent, errors };
};

const read = ({ text, headers }: Sent): object => readReply({ data: Buffer.from(text), headers } as unknown as Msg);
const failureIn = (sent: Sent | undefined): Failure => {
  try {
    if (sent) read(sent);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it is no failure');
};

describe('a good reply', () => {
  it.each([{}, { text: 'ようこそ' }, { lines: [1, 2] }, { text: 'quote " and \\ and \n' }])('%j arrives as it is', (reply) => {
    const { writer, request, sent, errors } = asked(payloadLimit);
    writer.succeed(request, reply);
    expect(sent.map(read)).toEqual([reply]);
    expect(errors).toEqual([]);
  });

  it('carries no headers: they would cost every reply', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.succeed(request, { text: 'hello' });
    expect(sent[0]?.headers).toBeUndefined();
  });

  it('leaves out what is not there', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.succeed(request, { partner: undefined, text: 'hello' });
    expect(sent[0]?.text).toBe('{"text":"hello"}');
  });

  it('written before goes as it was written, however often', () => {
    const { writer, request, sent } = asked(payloadLimit);
    const written = Written.as({ text: 'ようこそ', partner: undefined });
    for (let times = 0; times < 2; times += 1) writer.succeed(request, written);
    expect(sent.map(({ text, headers }) => [text, headers])).toEqual(Array(2).fill(['{"text":"ようこそ"}', undefined]));
  });

  it('is an empty object where a handler gave nothing', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.succeed(request, undefined as unknown as object);
    expect(sent[0]?.text).toBe('{}');
  });
});

describe('a reply that cannot be sent', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  it.each([
    ['goes in a circle', circle],
    ['holds a big integer', { amount: 3n }],
  ])('because it %s, is answered all the same and logged', (_, reply) => {
    const { writer, request, sent, errors } = asked(payloadLimit);
    writer.succeed(request, reply);
    expect(sent).toHaveLength(1);
    expect(failureIn(sent[0])).toMatchObject({ kind: 'internal', code: 'internal.unexpected' });
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['Latin letters', 'a'.repeat(payloadLimit)],
    ['Japanese text, whose characters are three bytes each', '漢'.repeat(1_100)],
  ])('because it is too large, is refused as such: %s', (_, text) => {
    const { writer, request, sent, errors } = asked(payloadLimit);
    writer.succeed(request, { text });
    expect(sent).toHaveLength(1);
    expect(failureIn(sent[0])).toMatchObject({ kind: 'internal', code: 'reply.too-large' });
    expect(errors).toHaveLength(1);
  });

  it('although it was written before, is refused like all others', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.succeed(request, Written.as({ text: '漢'.repeat(1_100) }));
    expect(failureIn(sent[0])).toMatchObject({ kind: 'internal', code: 'reply.too-large' });
  });

  it('is judged by its bytes, not its characters: what fits is sent', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.succeed(request, { text: '漢'.repeat(1_000) });
    writer.succeed(request, { text: 'a'.repeat(3_000) });
    expect(sent.map(read)).toEqual([{ text: '漢'.repeat(1_000) }, { text: 'a'.repeat(3_000) }]);
  });

  it('is held to a megabyte before the bus has told its limit', () => {
    const { writer, request, sent } = asked();
    writer.succeed(request, { text: 'a'.repeat(1_048_576) });
    expect(failureIn(sent[0]).code).toBe('reply.too-large');
  });
});

describe('a failure', () => {
  const detail = { ja: '最低ユーザー数は10です。', en: 'The minimum is 10 users.' };

  it('arrives whole, and marked as one', () => {
    const { writer, request, sent } = asked(payloadLimit);
    const fields = [{ path: 'users', code: 'field.min', detail }];
    const failure = unprocessable('users.below-minimum', detail, { data: { minimum: 10 }, fields });
    writer.fail(request, failure);
    expect(sent[0]?.headers?.get(names.outcome)).toBe('failure');
    expect(failureIn(sent[0]).body).toEqual(failure.body);
  });

  it('too large to travel loses what comes along, never its sentence', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.fail(request, unprocessable('quote.stale', detail, { data: { quote: 'x'.repeat(payloadLimit) } }));
    expect(failureIn(sent[0]).body).toEqual({ kind: 'unprocessable', code: 'quote.stale', detail });
  });

  it('leaves no mark on the good replies after it', () => {
    const { writer, request, sent } = asked(payloadLimit);
    writer.fail(request, unprocessable('users.below-minimum', detail));
    writer.succeed(request, { text: 'hello' });
    expect(sent[1]?.headers).toBeUndefined();
  });
});
