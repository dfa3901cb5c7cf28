import type { Bilingual, FieldFailure } from '@csite/protocol';

/** One mistake in a catalogue, by the path of its field. */
export const wrong = (path: string, code: string, detail: Bilingual): FieldFailure => ({
  path,
  code: `catalogue.${code}`,
  detail,
});
