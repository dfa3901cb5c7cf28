import { type Failure, type FailureBody, headers as names, internal } from '@csite/protocol';
import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import type { MessagingLog } from '../log';
import { unexpectedFailure } from '../bus/bus-failures';
import { Written } from './written';

const failed = headers();
failed.set(names.outcome, 'failure');

/** Room that the protocol lines and headers need under the server's payload limit. */
const headroom = 1_024;

/** Every request gets an answer, also when its answer cannot be sent as it is. */
export class ReplyWriter {
  constructor(
    private readonly connection: NatsConnection,
    private readonly log: MessagingLog,
  ) {}

  succeed(request: Msg, reply: object): void {
    if (reply instanceof Written) return this.send(request, reply.bytes);
    const json = this.jsonOf(request, reply);
    if (json === undefined) return this.fail(request, unexpectedFailure());
    this.send(request, Buffer.from(json));
  }

  fail(request: Msg, failure: Failure): void {
    const json = JSON.stringify(failure.body satisfies FailureBody);
    request.respond(this.isTooLarge(json) ? JSON.stringify({ ...failure.body, data: undefined, fields: undefined }) : json, {
      headers: failed,
    });
  }

  private send(request: Msg, bytes: Uint8Array): void {
    if (bytes.byteLength > this.limit()) return this.refuseSize(request, bytes.byteLength);
    request.respond(bytes);
  }

  private jsonOf(request: Msg, reply: object): string | undefined {
    try {
      return JSON.stringify(reply ?? {});
    } catch (error) {
      this.log.error('A reply cannot be written as JSON.', { subject: request.subject, error });
      return undefined;
    }
  }

  private refuseSize(request: Msg, bytes: number): void {
    this.log.error('A reply exceeds what the bus carries: the list behind it needs pages.', {
      subject: request.subject,
      bytes,
    });
    this.fail(request, replyTooLarge());
  }

  /** Counts bytes only where the characters leave a doubt. */
  private isTooLarge(json: string): boolean {
    return json.length * 3 > this.limit() && Buffer.byteLength(json) > this.limit();
  }

  private limit(): number {
    return (this.connection.info?.max_payload ?? 1_048_576) - headroom;
  }
}

const replyTooLarge = (): Failure =>
  internal('reply.too-large', {
    ja: '結果が大きすぎて返せません。範囲を絞ってください。',
    en: 'The result is too large to return. Narrow the range.',
  });
