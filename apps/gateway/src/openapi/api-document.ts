import type { Type } from '@nestjs/common';
import { failureStatus } from '../http/failure-status';
import type { ProblemStatus } from '../http/problem-titles';
import { API } from '../route/api-controller.decorator';
import { Components } from './components';
import { headers, parameters, problemResponses } from './fixed-components';
import { operation } from './operation';
import { routesOf } from './routes';
import { securitySchemes } from './security-schemes';
import type { JsonSchema } from './shape-schema';

const documentPath = (path: string): string => `/${path.slice(API.length + 1)}`.replace(/:([^/]+)/g, '{$1}');

/** The OpenAPI 3.1 document of the API, made from what the routes declare and what the wire classes validate. */
export class ApiDocument {
  private text?: string;

  constructor(private readonly controllers: readonly Type[]) {}

  get json(): string {
    return (this.text ??= `${JSON.stringify(this.build(), null, 2)}\n`);
  }

  build(): JsonSchema {
    const components = new Components();
    const statusOf = (kind: keyof typeof failureStatus): ProblemStatus => failureStatus[kind];
    const paths: Record<string, Record<string, JsonSchema>> = {};
    for (const route of routesOf(this.controllers)) {
      (paths[documentPath(route.path)] ??= {})[route.method] = operation(route, components, statusOf);
    }
    const responses = problemResponses(components, statusOf);
    return {
      openapi: '3.1.0',
      info: {
        title: 'csite',
        version: '1',
        description: 'Contracts, applications and notices of a customer. Amounts are integer yen, dates Asia/Tokyo.',
      },
      servers: [{ url: `/${API}` }],
      paths,
      components: { schemas: components.schemas, responses, parameters, headers, securitySchemes },
    };
  }
}
