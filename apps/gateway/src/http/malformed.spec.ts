import { apiControllers } from '../api.controllers';
import { isUnsafe, pathParameters } from '../openapi/operation';
import { type Route, routesOf } from '../openapi/routes';
import { type JsonSchema, shapeSchema } from '../openapi/shape-schema';
import { GatewayWorld } from '../test/gateway-world';

interface Place {
  readonly route: Route;
  readonly name: string;
  readonly schema: JsonSchema;
}

const id = '0197a2b0-0000-7000-8000-00000000000a';
const routes = routesOf(apiControllers);

const schemasOf = ({ question }: Route): Readonly<Record<string, JsonSchema>> =>
  question ? shapeSchema(question.reads, () => ({ type: 'object' })).properties : {};
const places = (chosen: readonly Route[], namesOf: (route: Route) => readonly string[]): Place[] =>
  chosen.flatMap((route) => namesOf(route).map((name) => ({ route, name, schema: schemasOf(route)[name] ?? {} })));
const beside = (route: Route): string[] =>
  Object.keys(schemasOf(route)).filter((name) => !pathParameters(route.path).includes(name));

const inPath = places(routes, ({ path }) => pathParameters(path));
const inQuery = places(
  routes.filter((route) => !isUnsafe(route)),
  beside,
);
const inBody = places(
  routes.filter(({ method }) => ['post', 'put', 'patch'].includes(method)),
  beside,
);

const wrongTexts = ({ type, format, enum: choices, maxLength }: JsonSchema): readonly string[] => {
  if (choices) return ['no-such'];
  if (type === 'array') return ['no-such,', ','];
  if (type === 'integer' || type === 'number') return ['x', '1.5', '1e9', '0x1'];
  if (format === 'uuid') return ['nonsense', '1', `${id}0`, '%F0%9F%98%80'];
  if (format === 'date') return ['2025-02-30', '20250401', 'today'];
  return ['%07', ...(typeof maxLength === 'number' ? ['x'.repeat(maxLength + 1)] : [])];
};
const wrongValue = ({ type }: JsonSchema): unknown => (type === 'string' ? 5 : 'x');

/** Whoever may use the route: what nobody lets in is refused before it is read. */
describe('What is malformed', () => {
  let world: GatewayWorld;
  let account: Record<string, string>;
  let operator: Record<string, string>;
  beforeAll(async () => {
    world = await GatewayWorld.start({ CLOCK: 'manual' });
    [account, operator] = [await world.as('owner'), await world.asOperator()];
  });
  afterAll(() => world.stop());

  const filled = ({ path, ...route }: Route, values: Readonly<Record<string, string>>): string =>
    `/${path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? goodText(schemasOf({ path, ...route })[name] ?? {}))}`;
  const goodText = ({ format }: JsonSchema): string => (format === 'uuid' ? id : format === 'date' ? '2025-04-01' : 'neo');
  const sessionFor = ({ access, caller }: Route): Record<string, string> =>
    access === 'public' ? {} : caller === 'operator' ? operator : account;

  /** Nothing where the answer is 400 and names the place. No service is there, so what goes on is 503. */
  const unlessNamed = async ({ route, name }: Place, url: string, body?: unknown): Promise<string[]> => {
    const answer = await fetch(`${world.url}${url}`, {
      method: route.method.toUpperCase(),
      headers: { ...sessionFor(route), 'if-match': '"1"', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { fields = [] } = (await answer.json()) as { fields?: readonly { path: string }[] };
    const isNamed = fields.some(({ path }) => path === name || path.startsWith(`${name}.`));
    return answer.status === 400 && isNamed ? [] : [`${route.method} ${url} ${JSON.stringify(body) ?? ''}: ${answer.status}`];
  };
  const wrongOnes = async (tries: readonly Promise<string[]>[]): Promise<string[]> => (await Promise.all(tries)).flat();

  it('in a path is named, on every route that has names in its path', async () => {
    expect(new Set(inPath.map(({ route }) => `${route.access} ${route.caller}`))).toEqual(
      new Set(['public account', 'session account', 'session operator']),
    );
    const tries = inPath.flatMap((place) =>
      wrongTexts(place.schema).map((text) => unlessNamed(place, filled(place.route, { [place.name]: text }))),
    );
    expect(tries.length).toBeGreaterThan(80);
    expect(await wrongOnes(tries)).toEqual([]);
  });

  it('in a query is named, on every route that takes one; so is what no route knows, and a second value', async () => {
    const tries = inQuery.flatMap((place) =>
      wrongTexts(place.schema).map((text) => unlessNamed(place, `${filled(place.route, {})}?${place.name}=${text}`)),
    );
    expect(tries.length).toBeGreaterThan(80);
    expect(await wrongOnes(tries)).toEqual([]);
    const reads = routes.filter((route) => route.method === 'get' && route.question);
    const unknown = reads.map((route) => unlessNamed({ route, name: 'no-such', schema: {} }, `${filled(route, {})}?no-such=1`));
    expect(await wrongOnes(unknown)).toEqual([]);
    const single = inQuery.filter(({ schema }) => schema['type'] !== 'array');
    const twice = single.map((place) => unlessNamed(place, `${filled(place.route, {})}?${place.name}=1&${place.name}=1`));
    expect(await wrongOnes(twice)).toEqual([]);
  });

  it('in a body is named, on every route that takes one', async () => {
    const tries = inBody.map((place) => unlessNamed(place, filled(place.route, {}), { [place.name]: wrongValue(place.schema) }));
    expect(tries.length).toBeGreaterThan(80);
    expect(await wrongOnes(tries)).toEqual([]);
  });
});
