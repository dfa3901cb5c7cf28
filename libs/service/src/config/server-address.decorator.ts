import { addressHint } from '@csite/values';
import { ValidateBy } from 'class-validator';

/** An address of a server, by `isAddress` of `@csite/values`; `what` tells kind and example. The sentence quotes no password. */
export const ServerAddress = (isAddress: (text: string) => boolean, what: string): PropertyDecorator =>
  ValidateBy(
    {
      name: isAddress.name,
      validator: { validate: (value: unknown) => typeof value === 'string' && isAddress(value) },
    },
    { message: `must be ${what}, ${addressHint}` },
  );
