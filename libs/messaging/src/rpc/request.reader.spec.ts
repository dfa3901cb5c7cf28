import { command, Failure, Nothing, query } from '@csite/protocol';
import { aGreeting, Greet, GreetingView, GreetRequest, Ping, Remember } from '../testbed/greeting.messages';
import { RequestReader } from './request.reader';

const bytes = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const refusal = (read: () => unknown): Failure => {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('the reader of a question', () => {
  it('makes the request’s class of it', () => {
    const request = new RequestReader(Greet).read(bytes(aGreeting()));
    expect(request).toBeInstanceOf(GreetRequest);
    expect(request).toEqual(aGreeting());
  });

  it('reads the same bytes once, and other bytes anew', () => {
    const reader = new RequestReader(Greet);
    const first = reader.read(bytes(aGreeting()));
    expect(reader.read(bytes(aGreeting()))).toBe(first);
    expect(reader.read(bytes(aGreeting('Taro')))).toEqual(aGreeting('Taro'));
  });

  it('lets nobody change what others get too, however deep', () => {
    const request = new RequestReader(Greet).read(bytes(aGreeting())) as GreetRequest;
    expect(() => (request.name = 'Jiro')).toThrow(TypeError);
    expect(() => request.lines.push({ item: 'cake', quantity: 1 })).toThrow(TypeError);
    expect(() => ((request.lines[0] ?? { quantity: 0 }).quantity = 9)).toThrow(TypeError);
  });

  it('goes on reading rightly when more different questions came than it remembers', () => {
    const reader = new RequestReader(Greet);
    for (let person = 0; person < 1_200; person += 1)
      expect(reader.read(bytes(aGreeting(`Guest ${person}`)))).toMatchObject({ name: `Guest ${person}` });
    expect(reader.read(bytes(aGreeting('Guest 0')))).toMatchObject({ name: 'Guest 0' });
  });

  it('does not remember a long one', () => {
    const reader = new RequestReader(Greet);
    const long = { ...aGreeting(), lines: Array.from({ length: 20 }, () => ({ item: 'tea', quantity: 1 })) };
    const first = reader.read(bytes(long));
    expect(reader.read(bytes(long))).not.toBe(first);
    expect(reader.read(bytes(long))).toEqual(first);
  });

  it('remembers no refusal: the same wrong bytes are refused each time', () => {
    const reader = new RequestReader(Greet);
    const codes = [1, 2].map(() => refusal(() => reader.read(bytes({ ...aGreeting(), time: 'noon' }))).body.fields?.[0]?.path);
    expect(codes).toEqual(['time', 'time']);
  });

  it('reads a message that lies in the middle of a larger buffer', () => {
    const text = JSON.stringify(aGreeting('花子'));
    const whole = Buffer.from(`garbage${text}garbage`);
    const part = new Uint8Array(whole.buffer, whole.byteOffset + 7, Buffer.byteLength(text));
    expect(new RequestReader(Greet).read(part)).toMatchObject({ name: '花子' });
  });
});

describe('the reader of an order', () => {
  it('reads each anew: what carries it out may change it', () => {
    const reader = new RequestReader(Remember);
    const first = reader.read(bytes(aGreeting())) as GreetRequest;
    first.name = 'Jiro';
    expect(reader.read(bytes(aGreeting()))).toEqual(aGreeting());
  });
});

describe.each([
  ['question', Greet],
  ['order', Remember],
] as const)('a %s that is none', (_, message) => {
  it.each(['{', 'null', '[]', '"text"', '1', 'true', 'undefined', '{"name":', "{'name':1}", '\u0000', '[{"name":"Taro"}]'])(
    'is refused for its form: %j',
    (text) => {
      const failure = refusal(() => new RequestReader(message).read(bytes(text)));
      expect(failure).toMatchObject({ kind: 'invalid', code: 'request.invalid' });
      expect(failure.body.fields).toBeUndefined();
    },
  );

  it('never holds broken UTF-8: what cannot be read is shown as such', () => {
    const request = new RequestReader(message).read(
      Buffer.concat([bytes('{"time":"morning","lines":[],"name":"'), Buffer.from([0xff]), bytes('"}')]),
    );
    expect(request).toMatchObject({ name: '\ufffd' });
  });

  it('is refused field by field when it is empty', () => {
    const failure = refusal(() => new RequestReader(message).read(new Uint8Array()));
    expect(failure.body.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'name field.required',
      'time field.required',
      'lines field.required',
    ]);
  });
});

describe('a message without words', () => {
  it.each(['', '{}', '{ }', '\n{}\n'])('is understood when it comes as %j', (text) => {
    expect(new RequestReader(Ping).read(bytes(text))).toBeInstanceOf(Nothing);
  });

  it.each([query, command])('refuses words all the same', (kind) => {
    const message = kind({ subject: 'rpc.greeter.ping.get', audit: [], request: Nothing, reply: GreetingView });
    const failure = refusal(() => new RequestReader(message).read(bytes('{"customerId":"other"}')));
    expect(failure.body.fields?.[0]).toMatchObject({ path: 'customerId', code: 'property.unknown' });
  });
});
