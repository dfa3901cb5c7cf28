import { Type } from '@mikro-orm/core';

/** `timestamptz` as Temporal.Instant. The driver hands over text, or a Date where a raw query did. */
export class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant | string): string {
    return value instanceof Temporal.Instant ? value.toString() : value;
  }

  override convertToJSValue(value: string | Date | Temporal.Instant): Temporal.Instant {
    if (value instanceof Temporal.Instant) return value;
    return value instanceof Date ? Temporal.Instant.fromEpochMilliseconds(value.getTime()) : Temporal.Instant.from(value);
  }

  override compareAsType(): string {
    return 'string';
  }

  override getColumnType(): string {
    return 'timestamptz';
  }
}
