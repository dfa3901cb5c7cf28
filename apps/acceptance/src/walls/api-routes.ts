import type { Client, Method } from '../site/client';

export interface ApiRoute {
  /** `PUT /customer/contractor`, as the document has it. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  /** Names in the path. */
  readonly parameters: readonly string[];
  readonly edits: boolean;
  readonly keyed: boolean;
  readonly schema?: JsonSchema;
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export const documentOf = async (client: Client): Promise<ApiDocument> =>
  (await client.get<ApiDocument & Record<string, unknown>>('/openapi.json')).body;

/** What the running gateway says it can do: its document is made of its router. */
export const routesIn = ({ paths }: ApiDocument): ApiRoute[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(path, method.toUpperCase() as Method, operation)),
  );

const routeOf = (path: string, method: Method, { parameters = [], requestBody }: Operation): ApiRoute => {
  const has = (name: string): boolean => parameters.some(({ $ref = '' }) => $ref.endsWith(`/${name}`));
  const schema = requestBody?.content['application/json']?.schema;
  return {
    name: `${method} ${path}`,
    method,
    path,
    parameters: [...path.matchAll(/{(\w+)}/g)].map(([, name = '']) => name),
    edits: has('IfMatch'),
    keyed: has('IdempotencyKey'),
    ...(schema && { schema }),
  };
};

/** The path with what its names stand for. */
export const filled = ({ path }: ApiRoute, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/{(\w+)}/g, (_, name: string) => values[name] ?? name);

/** Names of what a route takes an id for: in its path, and in its body as far as the document says so. */
export const idsOf = ({ parameters, schema }: ApiRoute, { components }: ApiDocument): string[] => {
  const { properties = {} } = components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? schema ?? {};
  const inBody = Object.entries(properties).filter(([, { format }]) => format === 'uuid');
  return [...parameters, ...inBody.map(([name]) => name)];
};
