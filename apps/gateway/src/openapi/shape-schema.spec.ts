import { Day, Email, Id, Instant, Int, ListOf, Nested, OneOf, OneOfEach, Optional, Text, Texts } from '@csite/protocol';
import { IsHexColor } from 'class-validator';
import { shapeSchema, type JsonSchema } from './shape-schema';

class Line {
  @Int({ min: 1, max: 9 }) quantity!: number;
}

class Order {
  @Id() id!: string;
  @Email() email!: string;
  @Text({ max: 5, pattern: /^a/ }) text!: string;
  @OneOf(['x', 'y']) kind!: string;
  @Day() on!: string;
  @Instant() at!: string;
  @Instant({ until: 9990 }) early!: string;
  @Day({ until: 9990 }) earlyOn!: string;
  @Nested(() => Line) line!: Line;
  @ListOf(() => Line, { max: 3 }) lines!: Line[];
  @Texts({ max: 2 }) texts!: string[];
  @Optional() @OneOfEach(['a', 'b']) some?: string[];
}

class Painted {
  @IsHexColor() color!: string;
}

const refer = ({ name }: { name: string }): JsonSchema => ({ $ref: name });

describe('The schema of a wire class', () => {
  const { properties, required } = shapeSchema(Order, refer);

  it('requires what is not optional', () => {
    expect([...required].sort()).toEqual([
      'at',
      'early',
      'earlyOn',
      'email',
      'id',
      'kind',
      'line',
      'lines',
      'on',
      'text',
      'texts',
    ]);
  });

  it.each([
    ['id', { type: 'string', format: 'uuid' }],
    ['email', { type: 'string', format: 'email', minLength: 3, maxLength: 254 }],
    ['kind', { type: 'string', enum: ['x', 'y'] }],
    ['on', { type: 'string', format: 'date' }],
    ['at', { type: 'string', format: 'date-time' }],
    ['early', { type: 'string', format: 'date-time', description: 'From the year 1 to 9990.' }],
    ['earlyOn', { type: 'string', format: 'date', description: 'From the year 1 to 9990.' }],
    ['line', { $ref: 'Line' }],
    ['lines', { type: 'array', maxItems: 3, items: { $ref: 'Line' } }],
    ['texts', { type: 'array', maxItems: 2, items: { type: 'string', minLength: 1, maxLength: 200 } }],
    ['some', { type: 'array', maxItems: 2, items: { type: 'string', enum: ['a', 'b'] } }],
  ])('says what %s may be', (name, schema) => {
    expect(properties[name]).toMatchObject(schema);
  });

  it.each(['on', 'at'])('describes no years for %s, which may be any', (name) => {
    expect(properties[name]).not.toHaveProperty('description');
  });

  it('holds both patterns of a field that has two', () => {
    expect(properties['text']?.['allOf']).toHaveLength(2);
  });

  it('follows inheritance', () => {
    class Child extends Line {
      @Text() name!: string;
    }
    expect(Object.keys(shapeSchema(Child, refer).properties).sort()).toEqual(['name', 'quantity']);
  });

  it('fails for a rule that it does not know, rather than to leave it out', () => {
    expect(() => shapeSchema(Painted, refer)).toThrow('isHexColor');
  });
});
