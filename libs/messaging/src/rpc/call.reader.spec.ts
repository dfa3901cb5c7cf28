import { type Caller, Failure, headers as names } from '@csite/protocol';
import { headers, type Msg } from '@nats-io/transport-node';
import { requestHeaders } from '../bus/request-headers';
import { readEnvelope } from './call.reader';

const caller: Caller = {
  kind: 'account',
  accountId: 'account-1',
  customerId: 'customer-1',
  role: 'manager',
  sessionId: 'session-1',
  name: '山田太郎',
  email: 'taro@example.jp',
};
const subject = 'rpc.contracts.quote.create';
const data = Buffer.from('{"product":"neo"}');
const message = (given?: Readonly<Record<string, string>>): Msg => {
  const all = headers();
  for (const [name, value] of Object.entries(given ?? {})) all.set(name, value);
  return { subject, data, headers: given && all } as unknown as Msg;
};

describe('the envelope of a request', () => {
  it('tells what an asker wrote on it', () => {
    const outgoing = {
      token: 'aaa.bbb.ccc',
      idempotencyKey: 'order-1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      clientAddress: '203.0.113.7',
      userAgent: 'Mozilla/5.0',
    };
    const envelope = readEnvelope({ subject, data, headers: requestHeaders(outgoing, 1_742_482_799_000) } as unknown as Msg);
    const { token, ...rest } = outgoing;
    expect(envelope).toMatchObject({ token, deadline: 1_742_482_799_000 });
    expect(envelope.callFor(caller)).toMatchObject({ ...rest, caller, deadline: 1_742_482_799_000, subject, body: data });
  });

  it.each([undefined, {}])('may be missing or empty (%j): then nothing is known of the asker', (given) => {
    const envelope = readEnvelope(message(given));
    const call = envelope.callFor(undefined);
    expect(envelope.token).toBeUndefined();
    expect([call.caller, call.idempotencyKey, call.traceparent, call.clientAddress, call.userAgent]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it.each(['', ' ', 'soon', '0', '-1', '1.5', 'NaN', 'Infinity', '1e400', '9007199254740993', '2025-03-20T14:59:59Z'])(
    'gives a request with the deadline %j some seconds all the same, never for ever',
    (text) => {
      const before = Date.now();
      const { deadline } = readEnvelope(message({ [names.deadline]: text }));
      expect(deadline).toBeGreaterThan(before);
      expect(deadline).toBeLessThanOrEqual(Date.now() + 3_000);
    },
  );

  it('keeps a deadline that has passed: nobody waits any more', () => {
    expect(readEnvelope(message({ [names.deadline]: '1' })).deadline).toBe(1);
  });

  it('never takes a caller from the headers: only a token that was checked tells who asks', () => {
    const call = readEnvelope(message({ 'account-id': 'account-1', caller: '{"role":"owner"}' })).callFor(undefined);
    expect(call.caller).toBeUndefined();
    expect(() => call.account).toThrow('session.required');
  });
});

describe('a call', () => {
  it('knows its account when somebody is logged in', () => {
    expect(readEnvelope(message()).callFor(caller).account).toBe(caller);
  });

  it('never takes an account for an operator, nor an operator for an account', () => {
    const operator = { kind: 'operator', operatorId: 'o', sessionId: 's', name: '担当', email: 'o@vendor.example' } as const;
    const [accounts, operators] = [readEnvelope(message()).callFor(caller), readEnvelope(message()).callFor(operator)];
    expect(operators.operator).toBe(operator);
    expect(() => operators.account).toThrow('session.not-an-account');
    expect(() => accounts.operator).toThrow('session.not-an-operator');
    expect(() => readEnvelope(message()).callFor(undefined).operator).toThrow('session.required');
  });

  it('sends a stranger to the log-in, in both languages', () => {
    const call = readEnvelope(message()).callFor(undefined);
    try {
      expect(call.account).toBe('nobody');
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({
        kind: 'unauthenticated',
        body: { detail: { ja: 'ログインしてください。', en: 'Log in first.' } },
      });
      return;
    }
    throw new Error('a stranger has an account');
  });
});
