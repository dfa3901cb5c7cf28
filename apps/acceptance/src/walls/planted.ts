import type { ApiDocument, ApiRoute, JsonSchema } from './api-routes';

/** Names under which secrets come in; a code lets somebody in at some routes, and names a product at others. */
const secretName = /password|token|secret|challenge|^key$/i;
const codes = /sessions|factors|confirmations/;
const isSecret = (name: string, { path }: ApiRoute): boolean => secretName.test(name) || (name === 'code' && codes.test(path));

/** A body in which every text is a canary: one that nobody else writes, and that tells where it stood. */
export const plantedBody = (route: ApiRoute, { components }: ApiDocument, canary: string): unknown => {
  const resolved = ({ $ref, ...schema }: JsonSchema): JsonSchema =>
    $ref === undefined ? schema : (components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const valueOf = (schema: JsonSchema, name: string, depth: number): unknown => {
    const { type, format, properties, items, enum: choices } = resolved(schema);
    if (depth > 5) return undefined;
    if (properties)
      return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, valueOf(each, key, depth + 1)]));
    if (items) return [valueOf(items, name, depth + 1)];
    if (choices) return choices[0];
    if (type === 'integer' || type === 'number') return 1;
    if (type === 'boolean') return true;
    return textOf(format, `${canary}-${isSecret(name, route) ? 'secret' : 'text'}-${name}`);
  };
  return route.schema && valueOf(route.schema, '', 0);
};

const textOf = (format: string | undefined, text: string): string => (format === 'email' ? `${text}@mail.example` : text);

/** The same in what is not the body; whoever has no session shows a token that is none. */
export const plantedHeaders = (canary: string, hasSession: boolean): Readonly<Record<string, string>> => ({
  ...(!hasSession && { authorization: `Bearer ${canary}-secret-bearer` }),
  'idempotency-key': `${canary}-text-key`,
  'user-agent': `${canary}-text-agent`,
  cookie: `planted=${canary}-secret-cookie`,
  'x-csrf-token': `${canary}-secret-csrf`,
  'if-match': `"${canary}-text-version"`,
  traceparent: `${canary}-text-trace`,
});
