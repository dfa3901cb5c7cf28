import type { Shape } from '@csite/protocol';
import { type JsonSchema, type ObjectSchema, type Refer, shapeSchema } from './shape-schema';

/** The schemas of all wire classes that the document names, each once, under its class name. */
export class Components {
  private readonly known = new Map<string, { readonly shape: Shape<object>; schema: JsonSchema }>();

  /** Of an answer: later versions may add properties. */
  readonly answer: Refer = (shape) => this.refer(shape, {});

  /** Of a request: properties that it does not know are refused. */
  readonly request: Refer = (shape) => this.refer(shape, { additionalProperties: false });

  get schemas(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]));
  }

  /** A schema under a name of its own, for a body whose class has more than the body. */
  add(name: string, shape: Shape<object>, schema: JsonSchema): JsonSchema {
    this.known.set(name, { shape, schema });
    return { $ref: `#/components/schemas/${name}` };
  }

  private refer(shape: Shape<object>, extra: JsonSchema): JsonSchema {
    const known = this.known.get(shape.name);
    if (known && known.shape !== shape) throw new Error(`Two wire classes are called ${shape.name}`);
    if (!known) {
      // Entered before it is made: a class may hold itself.
      const entry = { shape, schema: {} };
      this.known.set(shape.name, entry);
      const inner = 'additionalProperties' in extra ? this.request : this.answer;
      entry.schema = { ...shapeSchema(shape, inner), ...extra };
    }
    return { $ref: `#/components/schemas/${shape.name}` };
  }
}

/** The schema without what stands elsewhere, e.g. in the path. */
export const without = ({ properties, required, ...rest }: ObjectSchema, names: readonly string[]): ObjectSchema => ({
  ...rest,
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
  required: required.filter((name) => !names.includes(name)),
});
