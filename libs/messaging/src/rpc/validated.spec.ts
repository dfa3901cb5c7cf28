import { Failure, Int, ListOf, Nested, Optional, Text } from '@csite/protocol';
import { validated } from './validated';

class Part {
  @Text() name!: string;
}

class Order {
  @Text() product!: string;
  @Optional() @Int() quantity?: number;
  @Optional() @Nested(() => Part) part?: Part;
  @Optional() @ListOf(() => Part) parts?: Part[];
}

const refusal = (value: unknown): Failure => {
  try {
    validated(Order, value);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const paths = (value: unknown): (string | undefined)[] => (refusal(value).body.fields ?? []).map(({ path }) => path);
const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;

describe('A request from outside', () => {
  it.each([
    [{ product: 'neo' }],
    [{ product: 'neo', quantity: 0 }],
    [{ product: 'neo', quantity: undefined }],
    [{ product: 'neo', part: { name: 'a' }, parts: [{ name: 'b' }] }],
  ])('%j is taken as its class', (value) => {
    expect(validated(Order, value)).toBeInstanceOf(Order);
    expect(validated(Order, value)).toEqual(value);
  });

  it.each([null, undefined, 1, 'text', [], [{ product: 'neo' }]])('%j is no request at all', (value) => {
    expect(refusal(value)).toMatchObject({ kind: 'invalid', code: 'request.invalid' });
  });

  it.each([
    [{ product: 'neo', quantity: null }, ['quantity']],
    [{ product: 'neo', part: null }, ['part']],
    [{ product: 'neo', parts: null }, ['parts']],
    [{ product: null }, ['product']],
    [{}, ['product']],
    [{ product: 'neo', part: {} }, ['part.name']],
    [{ product: 'neo', parts: [{ name: 'a' }, { name: 1 }] }, ['parts.1.name']],
    [{ product: 'neo', further: 1 }, ['further']],
    [{ product: 'neo', part: { name: 'a', further: 1 } }, ['part.further']],
  ])('%j is refused for %j', (value, wrong) => {
    expect(paths(value)).toEqual(wrong);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'])(
    'a property %s is refused, not dropped without a word',
    (name) => {
      const json = (inner: string): unknown => JSON.parse(inner) as unknown;
      expect(paths(json(`{"product":"neo","${name}":1}`))).toEqual([name]);
      expect(paths(json(`{"product":"neo","part":{"name":"a","${name}":1}}`))).toEqual([`part.${name}`]);
      expect(paths(json(`{"product":"neo","parts":[{"name":"a","${name}":{}}]}`))).toEqual([`parts.0.${name}`]);
    },
  );

  it('half a character is refused wherever it stands: no mail address and no database takes it', () => {
    for (const half of ['\ud800', 'a\udc00b']) {
      expect(paths({ product: half })).toEqual(['product']);
      expect(paths({ product: 'neo', part: { name: half } })).toEqual(['part.name']);
      expect(paths({ product: 'neo', parts: [{ name: 'a' }, { name: half }] })).toEqual(['parts.1.name']);
    }
    expect(validated(Order, { product: '𠮷', quantity: 1 })).toMatchObject({ product: '𠮷' });
  });

  it.each([40, 1000, 50_000])('%d levels deep is too deep, and overflows no stack', (levels) => {
    expect(refusal({ product: 'neo', part: nested(levels) }).code).toBe('request.too-deep');
  });
});
