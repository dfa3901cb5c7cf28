import type { ValidationError } from 'class-validator';
import { fieldFailures } from './field-failures';

const sentence = { ja: '1以上の整数で入力してください。', en: 'Must be a whole number from 1.' };
const error = (property: string, more: Omit<Partial<ValidationError>, 'toString'> = {}): ValidationError => ({
  property,
  value: 'x',
  ...more,
});
const broken = (...rules: string[]): Record<string, string> =>
  Object.fromEntries(rules.map((rule) => [rule, 'as the library says']));

describe('the wrong fields of a request, as a flat list', () => {
  it.each([
    ['isInt', 'field.is-int'],
    ['max', 'field.max'],
    ['isISO8601', 'field.is-i-s-o8601'],
    ['arrayMaxSize', 'field.array-max-size'],
  ])('tells the rule %s as the code %s', (rule, code) => {
    const [failure] = fieldFailures([error('quantity', { constraints: broken(rule), contexts: { [rule]: sentence } })]);
    expect(failure).toEqual({ path: 'quantity', code, detail: sentence });
  });

  it('says in both languages that a field which did not come is required, whatever rules it breaks besides', () => {
    const missing = error('name', {
      value: undefined,
      constraints: broken('isString', 'length'),
      contexts: { isString: sentence },
    });
    expect(fieldFailures([missing])).toEqual([
      { path: 'name', code: 'field.required', detail: { ja: '必須項目です。', en: 'Is required.' } },
    ]);
  });

  it.each([null, '', 0, false])('calls a field that came as %j wrong, not missing', (value) => {
    const [failure] = fieldFailures([error('name', { value, constraints: broken('length'), contexts: { length: sentence } })]);
    expect(failure?.code).toBe('field.length');
  });

  it('names a property nobody knows, also where it came without a value', () => {
    for (const value of ['x', undefined]) {
      const [failure] = fieldFailures([error('discount', { value, constraints: broken('whitelistValidation') })]);
      expect(failure).toMatchObject({ path: 'discount', code: 'property.unknown' });
      expect(failure?.detail.ja).toContain('discount');
      expect(failure?.detail.en).toContain('discount');
    }
  });

  it('prefers the rule that has a sentence for a person', () => {
    const both = error('quantity', { constraints: broken('isNumber', 'min'), contexts: { min: sentence } });
    expect(fieldFailures([both])).toEqual([{ path: 'quantity', code: 'field.min', detail: sentence }]);
  });

  it.each([undefined, 'a text', null, { ja: 'だけ' }, { en: 'only' }])(
    'never shows the library’s own sentence to a person, also with %j beside it',
    (says) => {
      const [failure] = fieldFailures([error('name', { constraints: broken('isString'), contexts: { isString: says } })]);
      expect(failure).toEqual({
        path: 'name',
        code: 'field.is-string',
        detail: { ja: '値が正しくありません。', en: 'Is not valid.' },
      });
    },
  );

  it('gives the whole way down to a wrong field, through objects and lists', () => {
    const wrong = error('quantity', { constraints: broken('max'), contexts: { max: sentence } });
    const tree = error('order', { children: [error('lines', { children: [error('1', { children: [wrong] })] })] });
    expect(fieldFailures([tree]).map(({ path }) => path)).toEqual(['order.lines.1.quantity']);
  });

  it('names a parent that is wrong itself once, without what is under it', () => {
    const child = error('name', { constraints: broken('isString') });
    const parent = error('part', { constraints: broken('isObject'), contexts: { isObject: sentence }, children: [child] });
    expect(fieldFailures([parent]).map(({ path }) => path)).toEqual(['part']);
  });

  it('keeps the order in which the fields stand', () => {
    const wrong = ['company', 'name', 'mail'].map((name) => error(name, { constraints: broken('isString') }));
    expect(fieldFailures(wrong).map(({ path }) => path)).toEqual(['company', 'name', 'mail']);
    expect(fieldFailures([])).toEqual([]);
    expect(fieldFailures([error('harmless')])).toEqual([]);
  });
});
