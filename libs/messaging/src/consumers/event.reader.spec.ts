import { cloudEvent } from '@csite/protocol';
import type { JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import fc from 'fast-check';
import { objectOf, readEvent } from './event.reader';

const sound = {
  [cloudEvent.id]: 'event-1',
  [cloudEvent.subject]: 'order-1',
  [cloudEvent.time]: '2025-03-20T23:59:59+09:00',
  [cloudEvent.aggregateVersion]: '3',
};
const message = (given: Readonly<Record<string, string>>, payload = '{"total":1}'): JsMsg => {
  const all = headers();
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  const about = { subject: 'evt.shop.order.changed.v1', seq: 7, info: { deliveryCount: 1 } };
  return { ...about, headers: all, data: Buffer.from(payload) } as unknown as JsMsg;
};
const flawOf = (given: Readonly<Record<string, string>>, payload?: string): string | undefined =>
  readEvent(message({ ...sound, ...given }, payload)).flaw;

describe('a message of a stream', () => {
  it('is an event when it says what, of whom, when and in which version', () => {
    expect(readEvent(message(sound)).event).toMatchObject({ id: 'event-1', aggregateId: 'order-1', version: 3, attempt: 1 });
  });

  it.each(['0', '2147483647', ''])('may carry the version %j', (version) => {
    expect(flawOf({ [cloudEvent.aggregateVersion]: version })).toBeUndefined();
  });

  it.each(['2147483648', '1e12', '99999999999999999999', '-1', '1.5', 'three', 'NaN', 'Infinity'])(
    'has a flaw with the version %j, which no table holds',
    (version) => {
      expect(flawOf({ [cloudEvent.aggregateVersion]: version })).toMatch(/ce-aggregateversion .* whole number/);
    },
  );

  it.each([
    '',
    'yesterday',
    '2025-03-20',
    '9999-12-31T23:59:59Z',
    '-200000-01-01T00:00:00Z',
    '+200000-01-01T00:00:00Z',
    '0000-06-01T00:00:00Z',
  ])('has a flaw with the time %j, which is none or which no table holds', (time) => {
    expect(flawOf({ [cloudEvent.time]: time })).toMatch(/no ce-time/);
  });

  it.each(['[]', '[{"total":1}]', 'null', '1', '"text"', '', '{', '\u0000'])('has a flaw with the payload %j', (payload) => {
    expect(flawOf({}, payload)).toBe('The payload is no JSON object.');
    expect(objectOf(Buffer.from(payload))).toBeUndefined();
  });

  it('whatever is in it, can be told apart and stored', () => {
    const anything = fc.string({ unit: fc.constantFrom('\u0000', 'a', '9', '-', '漢', ' '), maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, anything, (id, about, time) => {
        const all = new Map<string, string>([
          [cloudEvent.id, id],
          [cloudEvent.subject, about],
          [cloudEvent.time, time],
        ]);
        const reading = readEvent({
          ...message({}),
          headers: { get: (name: string) => all.get(name) ?? '' },
        } as unknown as JsMsg);
        for (const text of [reading.id, reading.aggregateId]) {
          expect(text).not.toContain('\u0000');
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
