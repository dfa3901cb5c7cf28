import { createConfig, lintFromString } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiControllers } from '../api.controllers';
import { GatewayWorld } from '../test/gateway-world';
import { ApiDocument } from '../openapi/api-document';

const committed = (): string => readFileSync(join(__dirname, '../../../../docs/api/openapi.json'), 'utf8');

describe('The API document', () => {
  const document = new ApiDocument(apiControllers);

  it('is the committed one: `npm run document -w apps/gateway` writes it', () => {
    expect(document.json === committed()).toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const rules = {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'operation-operationId-unique': 'error',
      'path-parameters-defined': 'error',
    } as const;
    const found = await lintFromString({
      source: document.json,
      absoluteRef: '/openapi.json',
      config: await createConfig({ rules }),
    });
    expect(found.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);
  });

  it('says of every operation what it does, who may use it, and how it fails', () => {
    const { paths } = document.build() as {
      paths: Record<string, Record<string, { summary: string; security: unknown[]; responses: object }>>;
    };
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toMatch(/\.$/);
      const statuses = Object.keys(operation.responses);
      expect(statuses).toEqual(expect.arrayContaining(['429', '500', '503', '504']));
      expect(statuses.includes('401') || operation.security.length === 0).toBe(true);
    }
  });

  it('promises success of every operation but the first step of operators, which only tells how to go on', () => {
    const { paths } = document.build() as { paths: Record<string, Record<string, { responses: object }>> };
    const without = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) => !Object.keys(responses).some((status) => status.startsWith('2')))
        .map(([method]) => `${method} ${path}`),
    );
    expect(without).toEqual(['post /ops/sessions']);
  });

  it('knows what the validation knows', () => {
    const { components } = document.build() as { components: { schemas: Record<string, object> } };
    expect(components.schemas['StartSignUpRequest']).toMatchObject({
      additionalProperties: false,
      required: ['subdomain', 'customerNumber'],
      properties: { subdomain: { type: 'string', minLength: 1, maxLength: 500 } },
    });
    expect(components.schemas['ListNoticesRequest']).toBeUndefined();
    expect(components.schemas['OverviewAnswer']).toMatchObject({
      properties: { products: { type: 'array', items: { $ref: '#/components/schemas/OverviewColumn' } } },
    });
  });
});

describe('The API reference', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
  });
  afterAll(() => world.stop());

  it('serves the document', async () => {
    const answer = await world.get('/api/v1/openapi.json');
    expect([answer.status, await answer.text()]).toEqual([200, committed()]);
  });

  it('is a page without inline scripts', async () => {
    const answer = await world.get('/api/v1/reference');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).not.toMatch(/<script>|style=/);
  });

  it.each(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'])('has %s', async (file) => {
    expect((await world.get(`/api/v1/reference/${file}`)).status).toBe(200);
  });

  it.each(['package.json', '..%2f..%2fpackage.json', 'toString'])('has no %s', async (file) => {
    expect((await world.get(`/api/v1/reference/${file}`)).status).toBe(404);
  });
});
