import type { FailureKind, Shape } from '@csite/protocol';
import { EVENT_STREAM } from '../route/answers.decorator';
import { Components, without } from './components';
import { schemeNames } from './security-schemes';
import type { Route } from './routes';
import { type JsonSchema, type ObjectSchema, shapeSchema } from './shape-schema';

const parameter = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` });

export const pathParameters = (path: string): readonly string[] => [...path.matchAll(/:([^/]+)/g)].map(([, name]) => name ?? '');

export const isUnsafe = ({ method }: Route): boolean => method !== 'get' && method !== 'head';
const needsSession = ({ access }: Route): boolean => access !== 'public' && access !== 'manual-clock';
const hasBody = ({ method, question }: Route): boolean => ['post', 'put', 'patch'].includes(method) && question !== undefined;

const inUrl = (schema: ObjectSchema, where: 'path' | 'query', names: readonly string[]): JsonSchema[] =>
  names.map((name) => ({
    name,
    in: where,
    required: schema.required.includes(name),
    schema: schema.properties[name] ?? { type: 'string' },
    ...(schema.properties[name]?.['type'] === 'array' && { style: 'form', explode: false }),
  }));

const headerParameters = (route: Route): JsonSchema[] => {
  const byCookie = needsSession(route);
  return [
    parameter('AcceptLanguage'),
    ...(route.question?.edits ? [parameter('IfMatch')] : []),
    ...(isUnsafe(route)
      ? [parameter('IdempotencyKey'), ...(byCookie ? [parameter('CsrfToken')] : [])]
      : [parameter(route.answer.media === EVENT_STREAM ? 'LastEventId' : 'IfNoneMatch')]),
  ];
};

const parameters = (route: Route, schema: ObjectSchema): JsonSchema[] => {
  const path = pathParameters(route.path);
  const query = hasBody(route) ? [] : Object.keys(schema.properties).filter((name) => !path.includes(name));
  return [...inUrl(schema, 'path', path), ...inUrl(schema, 'query', query), ...headerParameters(route)];
};

/** Nothing where the path says all. */
const bodySchema = (reads: Shape<object>, path: readonly string[], components: Components): JsonSchema | undefined => {
  if (path.length === 0) return components.request(reads);
  const rest = without(shapeSchema(reads, components.request), path);
  if (Object.keys(rest.properties).length === 0) return undefined;
  return components.add(reads.name.replace(/Request$/, 'Body'), reads, { ...rest, additionalProperties: false });
};

const body = (route: Route, components: Components): JsonSchema => {
  if (!hasBody(route) || !route.question) return {};
  const { reads } = route.question;
  const path = pathParameters(route.path);
  const schema = bodySchema(reads, path, components);
  if (!schema) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
};

/** What any route may answer, by what it takes and who may use it. */
const refusals = (route: Route): readonly FailureKind[] => {
  const kinds: FailureKind[] = [...route.answer.refuses, 'too-many', 'internal', 'unavailable', 'timeout'];
  if (route.question || isUnsafe(route)) kinds.push('invalid');
  if (hasBody(route)) kinds.push('too-large', 'unsupported');
  if (needsSession(route)) kinds.push('unauthenticated');
  if (needsSession(route) && isUnsafe(route)) kinds.push('forbidden');
  return kinds;
};

/** A status that is no kind of failure: only HTTP knows it. */
const withoutIfMatch = ({ question }: Route): JsonSchema =>
  question?.edits ? { 428: { $ref: '#/components/responses/invalid' } } : {};

const success = ({ answer, method }: Route, components: Components): JsonSchema => {
  if (answer.status === undefined) return {};
  const described = { description: answer.does };
  if (answer.media === EVENT_STREAM && answer.view) return { [answer.status]: eventStream(answer.view, answer.does, components) };
  if (answer.media) return { [answer.status]: { ...described, content: { [answer.media]: { schema: { type: 'string' } } } } };
  if (!answer.view) return { [answer.status]: described };
  const content = { 'application/json': { schema: components.answer(answer.view) } };
  const etag = method === 'get' ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {};
  return {
    [answer.status]: { ...described, ...etag, content },
    ...(method === 'get' && { 304: { description: 'Not modified since If-None-Match.' } }),
  };
};

/** OpenAPI 3.1 has no words for events: the schema is that of what each `change` carries. */
const eventStream = (view: Shape<object>, does: string, components: Components): JsonSchema => ({
  description:
    `${does} Each event has an id to go on from. \`change\`: the data says what has changed. \`reset\`: what was missed cannot be ` +
    'told any more, ask for everything anew. `beat`: nothing but a sign of life. `retry` says after how long to connect again.',
  content: { [EVENT_STREAM]: { schema: components.answer(view) } },
});

/** One operation of the document. `statusOf` is the gateway's own table. */
export const operation = (route: Route, components: Components, statusOf: (kind: FailureKind) => number): JsonSchema => {
  const schema = route.question
    ? shapeSchema(route.question.reads, components.request)
    : { type: 'object' as const, properties: {}, required: [] };
  const problems = new Map(refusals(route).map((kind) => [statusOf(kind), { $ref: `#/components/responses/${kind}` }]));
  return {
    operationId: route.operationId,
    tags: [route.resource],
    summary: route.answer.does,
    security: security(route),
    parameters: parameters(route, schema),
    ...body(route, components),
    responses: {
      ...success(route, components),
      ...alsoOk(route, components),
      ...Object.fromEntries(problems),
      ...withoutIfMatch(route),
    },
  };
};

const security = (route: Route): JsonSchema[] => {
  if (!needsSession(route)) return [];
  const { access, caller = 'account' } = route;
  const names = schemeNames[caller];
  const refreshCookie = { [names.refreshCookie]: [] };
  if (access === 'refresh-cookie') return [refreshCookie];
  const session = [{ [names.bearer]: [] }, { [names.cookie]: [] }];
  return access === 'session' ? session : [...session, refreshCookie];
};

const alsoOk = ({ answer }: Route, components: Components): JsonSchema =>
  answer.also === undefined || !answer.view
    ? {}
    : {
        [answer.also.status]: {
          description: answer.also.when,
          content: { 'application/json': { schema: components.answer(answer.view) } },
        },
      };
