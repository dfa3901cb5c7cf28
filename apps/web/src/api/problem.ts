/** One wrong field as the API names it: `path` as in the request body. */
export interface ProblemField {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

/** An RFC 9457 answer, as an error that a screen can show. Status 0: the server was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: readonly ProblemField[] = [],
    /** The whole body: what belongs to a code stands beside the members of RFC 9457, as `quote` does in quote.stale. */
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${String(status)} ${code}`);
    this.name = 'ApiProblem';
  }

  /** True where nothing is known of the effect: the same request may be sent again with the same key. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise);

const fieldsOf = (value: unknown): ProblemField[] =>
  Array.isArray(value)
    ? value
        .filter(isRecord)
        .map((field) => ({ path: textOf(field.path, ''), code: textOf(field.code, 'invalid'), detail: textOf(field.detail, '') }))
    : [];

/** Reads whatever came as an error body; a proxy's HTML page becomes `http.<status>` with no words of its own. */
export const readProblem = (status: number, body: unknown): ApiProblem => {
  const problem = isRecord(body) ? body : {};
  return new ApiProblem(
    status,
    textOf(problem.code, `http.${String(status)}`),
    textOf(problem.detail, textOf(problem.title, '')),
    fieldsOf(problem.fields),
    problem,
  );
};

export const unreachable = (): ApiProblem => new ApiProblem(0, 'network.unreachable', '');
