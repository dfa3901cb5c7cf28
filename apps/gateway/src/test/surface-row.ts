import type { Rpc } from '@csite/protocol';

/** A route of the public surface, and what a service gets of a request to it. */
export interface Row {
  readonly ask: readonly [method: string, path: string, body?: object];
  readonly message: Rpc;
  /** What the service reads. */
  readonly words: object;
  readonly status: number;
  /** What the gateway asks before, to judge the request. */
  readonly before?: readonly Rpc[];
  readonly open?: true;
  /** Made from version 7, as If-Match says; the service reads that, too. */
  readonly edits?: true;
  /** For operators, not for accounts. */
  readonly ops?: true;
  /** Answers with the ETag of what it made. */
  readonly versioned?: true;
}

/** What is asked on the bus for one request, in order: subject and words. */
export const asksOf = ({ before = [], message, words }: Row): [string, object][] => [
  ...before.map(({ subject }): [string, object] => [subject, {}]),
  [message.subject, words],
];
