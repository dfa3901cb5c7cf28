/** A sentence for a person, in both languages of csite. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** What went wrong, in the words that decide the HTTP status; the gateway's table over this union is exhaustive. */
export const failureKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'gone',
  'too-large',
  'unsupported',
  'unprocessable',
  'too-many',
  'internal',
  'unavailable',
  'timeout',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** One wrong field: `path` as in `lines.0.quantity`, `code` the rule it breaks. */
export interface FieldFailure {
  readonly path: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/** How a failure looks on the bus. */
export interface FailureBody {
  readonly kind: FailureKind;
  /** Stable, `<noun>.<rule>` in kebab-case: clients switch on it. */
  readonly code: string;
  /** Quotes the value and says what to do. */
  readonly detail: Bilingual;
  readonly fields?: readonly FieldFailure[];
  /** What the caller needs to go on, e.g. the fresh quote of `quote.stale`. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/**
 * The one type for expected failures, from entity rule to browser. Its code says where it came from; without a stack it costs a
 * fraction, and screens ask the rules dozens of times what would be refused and why.
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly body: FailureBody;

  constructor(body: FailureBody) {
    const frames = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(`${body.code}: ${body.detail.en}`);
    Error.stackTraceLimit = frames;
    this.name = 'Failure';
    this.body = body;
    this.kind = body.kind;
    this.code = body.code;
  }
}

type Extra = Pick<FailureBody, 'fields' | 'data' | 'retryAfterSeconds'>;
type MakeFailure = (code: string, detail: Bilingual, extra?: Extra) => Failure;

const failing =
  (kind: FailureKind): MakeFailure =>
  (code, detail, extra) =>
    new Failure({ kind, code, detail, ...extra });

export const invalid = failing('invalid');
export const unauthenticated = failing('unauthenticated');
export const forbidden = failing('forbidden');
export const notFound = failing('not-found');
export const conflict = failing('conflict');
export const gone = failing('gone');
export const tooLarge = failing('too-large');
export const unsupported = failing('unsupported');
export const unprocessable = failing('unprocessable');
export const tooMany = failing('too-many');
export const internal = failing('internal');
export const unavailable = failing('unavailable');
export const timedOut = failing('timeout');
