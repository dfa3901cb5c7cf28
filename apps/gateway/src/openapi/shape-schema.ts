import type { Shape } from '@csite/protocol';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { nestedShape } from './nested-shape';

/** JSON Schema (2020-12), as far as wire classes need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

interface Rule {
  readonly name?: string;
  readonly type: string;
  readonly each: boolean;
  readonly constraints?: readonly unknown[];
}

type Keywords = (constraints: readonly unknown[]) => JsonSchema;

/** Worth a word only where they are fewer than a year of four digits has. */
const years = (from: unknown, until: unknown): JsonSchema =>
  from === 1 && until === 9999 ? {} : { description: `From the year ${String(from)} to ${String(until)}.` };

/** What each rule of `@csite/protocol`'s fields is in JSON Schema. A rule that is missing here fails the document's build. */
const keywords: Readonly<Record<string, Keywords>> = {
  isString: () => ({ type: 'string' }),
  isLength: ([min, max]) => ({ minLength: min, maxLength: max }),
  matches: ([pattern]) => ({ pattern: (pattern as RegExp).source }),
  isDayOfCalendar: ([until]) => ({ type: 'string', format: 'date', ...years(1, until) }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isInstantOfCalendar: ([from, until]) => ({ type: 'string', format: 'date-time', ...years(from, until) }),
  isIn: ([values]) => ({ type: 'string', enum: values }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  filled: () => ({ pattern: '\\S' }),
  postalCode: () => ({ description: 'Seven digits, with or without hyphen; full-width ones, too.' }),
  phone: () => ({ description: 'Digits, with or without hyphens; full-width ones, too.' }),
  kana: () => ({ description: 'Kana; half-width is stored full-width.' }),
  prefecture: () => ({ description: 'One of the 47, such as 神奈川県.' }),
  onlyOfKind: () => ({}),
  isWithinMonthsOfFrom: () => ({ description: 'On the day of `from`, or at most 13 months after it.' }),
};

const rulesOf = (shape: Shape<object>): readonly (Rule & { propertyName: string })[] =>
  getMetadataStorage().getTargetValidationMetadatas(shape, '', true, false);

const keywordsOf = (rule: Rule): JsonSchema => {
  const known = keywords[rule.name ?? ''];
  if (!known) throw new Error(`No JSON Schema for the rule ${rule.name ?? rule.type}: add it to shape-schema.ts`);
  return known(rule.constraints ?? []);
};

/** Two patterns on one field both hold. */
const merged = (parts: readonly JsonSchema[]): JsonSchema => {
  const patterns = parts.filter((part) => 'pattern' in part);
  const rest = Object.assign({}, ...parts.filter((part) => !('pattern' in part))) as JsonSchema;
  if (patterns.length > 1) return { ...rest, allOf: patterns };
  return { ...rest, ...patterns[0], ...('type' in rest ? {} : { type: 'string' }) };
};

const propertySchema = (shape: Shape<object>, property: string, rules: readonly Rule[], refer: Refer): JsonSchema => {
  const nested = rules.find((rule) => rule.type === ValidationTypes.NESTED_VALIDATION);
  const plain = rules.filter((rule) => rule.type === ValidationTypes.CUSTOM_VALIDATION);
  if (nested && !plain.some((rule) => rule.name === 'isArray')) return refer(nestedShape(shape, property));
  const whole = plain.filter((rule) => !rule.each).map(keywordsOf);
  if (nested) return { ...merged(whole), items: refer(nestedShape(shape, property)) };
  const each = plain.filter((rule) => rule.each).map(keywordsOf);
  return each.length > 0 ? { ...merged(whole), items: merged(each) } : merged(whole);
};

/** Says where the schema of another class stands. */
export type Refer = (shape: Shape<object>) => JsonSchema;

export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** The schema of a wire class, made from the same decorators that validate it. */
export const shapeSchema = (shape: Shape<object>, refer: Refer): ObjectSchema => {
  const byProperty = Map.groupBy(rulesOf(shape), (rule) => rule.propertyName);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [property, rules] of byProperty) {
    properties[property] = propertySchema(shape, property, rules, refer);
    if (!rules.some((rule) => rule.type === ValidationTypes.CONDITIONAL_VALIDATION)) required.push(property);
  }
  return { type: 'object', properties, required };
};
