import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { CallerKind } from '@csite/protocol';
import { type Entry, ROUTE_ACCESS, type RouteAccess } from '../route/access.decorator';
import { ROUTE_CALLER } from '../route/api-controller.decorator';
import { ANSWER, type AnswerDeclaration } from '../route/answers.decorator';
import { ASKED, type Question } from '../route/asked.decorator';

/** A route as its decorators declare it. */
export interface Route extends Entry {
  readonly operationId: string;
  readonly resource: string;
  readonly method: string;
  /** As in Nest: `api/v1/contracts/:product`. */
  readonly path: string;
  readonly answer: AnswerDeclaration;
  readonly question?: Question;
}

const read = (key: string, ...from: object[]): unknown =>
  from.map((target): unknown => Reflect.getMetadata(key, target)).find((value) => value !== undefined);

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Also those of the class that it extends: what two kinds of callers have alike is declared once. */
const methodsOf = (controller: Type): readonly (readonly [string, object])[] =>
  namesOf(controller.prototype as object)
    .map((name) => [name, (controller.prototype as Record<string, object>)[name] as object] as const)
    .filter(([, handler]) => Reflect.hasMetadata(METHOD_METADATA, handler));

const namesOf = (prototype: object): readonly string[] => {
  if (prototype === Object.prototype) return [];
  return [...namesOf(Object.getPrototypeOf(prototype) as object), ...Object.getOwnPropertyNames(prototype)];
};

const routeOf = (controller: Type, name: string, handler: object): Route => {
  const answer = read(ANSWER, handler) as AnswerDeclaration | undefined;
  if (!answer) throw new Error(`${controller.name}.${name} does not say what it answers: add @Answers`);
  const resource = lowerFirst(controller.name.replace(/Controller$/, ''));
  const paths = [read(PATH_METADATA, controller), read(PATH_METADATA, handler)];
  return {
    operationId: `${resource}.${name}`,
    resource,
    method: (RequestMethod[read(METHOD_METADATA, handler) as RequestMethod] ?? 'get').toLowerCase(),
    path: paths.filter((part) => part && part !== '/').join('/'),
    access: (read(ROUTE_ACCESS, handler, controller) as RouteAccess | undefined) ?? 'session',
    caller: read(ROUTE_CALLER, handler, controller) as CallerKind | undefined,
    answer,
    question: read(ASKED, handler) as Question | undefined,
  };
};

/** The routes of the API, read from the controllers themselves, so that the document cannot forget one. */
export const routesOf = (controllers: readonly Type[]): readonly Route[] =>
  controllers.flatMap((controller) => methodsOf(controller).map(([name, handler]) => routeOf(controller, name, handler)));
