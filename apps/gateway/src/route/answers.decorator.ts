import type { FailureKind, Shape } from '@csite/protocol';
import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';

export const ANSWER = 'csite:answer';

export const EVENT_STREAM = 'text/event-stream';

/** What a route says of itself; the API document is made of these. */
export interface AnswerDeclaration {
  /** Absent where the route only refuses, as it is a step before another. */
  readonly status?: number;
  readonly view?: Shape<object>;
  /** Of a file: its media type in place of a view. Of events: that of their stream, each with the view. */
  readonly media?: string;
  /** One sentence: what the route does. */
  readonly does: string;
  /** Failures of its own, besides those that any route may answer. */
  readonly refuses: readonly FailureKind[];
  /** A second status of success, with the same body. */
  readonly also?: { readonly status: number; readonly when: string };
}

/** A success that may answer another status, too: the route sets it itself. */
export const AlsoAnswers =
  (status: number, when: string): MethodDecorator =>
  (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    Reflect.defineMetadata(
      ANSWER,
      { ...(Reflect.getMetadata(ANSWER, handler) as AnswerDeclaration), also: { status, when } },
      handler,
    );
  };

/** Declares the status and body of a route's success, and which kinds of failure of its own it answers. */
export const Answers = (
  status: number,
  view: Shape<object> | undefined,
  does: string,
  ...refuses: FailureKind[]
): MethodDecorator & ClassDecorator => {
  const declaration: AnswerDeclaration = { status, view, does, refuses };
  return applyDecorators(HttpCode(status), SetMetadata(ANSWER, declaration));
};

/** Declares a route that succeeds at nothing: what it refuses tells how to go on. */
export const Refuses = (does: string, ...refuses: FailureKind[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ANSWER, { does, refuses } satisfies AnswerDeclaration);

/** Declares a route whose success goes on: server-sent events `change`, each with such an object. */
export const AnswersEvents = (view: Shape<object>, does: string, ...refuses: FailureKind[]): MethodDecorator & ClassDecorator => {
  const declaration: AnswerDeclaration = { status: 200, view, media: EVENT_STREAM, does, refuses };
  return applyDecorators(HttpCode(200), SetMetadata(ANSWER, declaration));
};

/** Declares a route whose success is a file of this media type. */
export const AnswersFile = (media: string, does: string, ...refuses: FailureKind[]): MethodDecorator & ClassDecorator => {
  const declaration: AnswerDeclaration = { status: 200, view: undefined, media, does, refuses };
  return applyDecorators(HttpCode(200), SetMetadata(ANSWER, declaration));
};
