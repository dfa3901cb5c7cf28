import type { Shape } from '@csite/protocol';
import { shapeSchema, type JsonSchema } from '../openapi/shape-schema';

type Convert = (value: string | readonly string[]) => unknown;

const number: Convert = (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value);
const list: Convert = (value) => (typeof value === 'string' ? value.split(',') : value);
const flag: Convert = (value) => (value === 'true' ? true : value === 'false' ? false : value);

const converters: Readonly<Record<string, Convert>> = { integer: number, number, array: list, boolean: flag };

type ReadQuery = (query: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Texts of a query string as the types that the class wants; what cannot be read stays text, for the validation to refuse. */
const readerFor = (shape: Shape<object>): ReadQuery => {
  const { properties } = shapeSchema(shape, (): JsonSchema => ({}));
  const convert = new Map(Object.entries(properties).map(([name, { type }]) => [name, converters[String(type)]]));
  return (query) =>
    Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name, convert.get(name)?.(value as string | readonly string[]) ?? value]),
    );
};

const readers = new WeakMap<Shape<object>, ReadQuery>();

export const queryReader = (shape: Shape<object>): ReadQuery => {
  const known = readers.get(shape);
  if (known) return known;
  const reader = readerFor(shape);
  readers.set(shape, reader);
  return reader;
};
