import { Type } from '@mikro-orm/core';

/** `date` as Temporal.PlainDate. */
export class PlainDateType extends Type<Temporal.PlainDate | null, string | null> {
  override convertToDatabaseValue(value: Temporal.PlainDate | null): string | null {
    return value ? String(value) : null;
  }

  override convertToJSValue(value: string | Temporal.PlainDate | null): Temporal.PlainDate | null {
    return value ? Temporal.PlainDate.from(value) : null;
  }

  override compareAsType(): string {
    return 'string';
  }

  override getColumnType(): string {
    return 'date';
  }
}
