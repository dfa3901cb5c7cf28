import type { Bilingual } from '../wire/failure';

/**
 * The fields that wire classes are made of. Each is a set of class-validator decorators whose `context` carries the
 * sentence for the person who sent a wrong value; the same metadata becomes the JSON Schema of the API documents.
 */
export const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

/** The sentence for the person who sent a wrong value. */
export const says = (ja: string, en: string): { context: Bilingual } => ({ context: { ja, en } });
