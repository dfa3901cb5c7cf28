import { type Bilingual, type Failure, unprocessable } from '@csite/protocol';

/** A rule of a kind refuses what was asked for: code `<kind>.<rule>`, at the field `path` of the request. */
export const refusedAt =
  (kind: string, path: string) =>
  (rule: string, detail: Bilingual): Failure => {
    const code = `${kind}.${rule}`;
    return unprocessable(code, detail, { fields: [{ path, code, detail }] });
  };
