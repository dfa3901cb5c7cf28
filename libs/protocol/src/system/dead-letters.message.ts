import { unaudited } from '../audit/audit-acts';
import { Id, Instant, Int, ListOf, Optional, Text } from '../fields/fields';
import { command, type Command, fromShell, type FromShell, query, type Query } from '../wire/message';

export class DeadLettersRequest {
  @Optional()
  @Int({ min: 1, max: 200 })
  limit?: number;
}

/** An event that a consumer could not take in. */
export class DeadLetterView {
  @Id() deadLetterId!: string;
  @Text() consumer!: string;
  @Text() eventId!: string;
  @Text() subject!: string;
  @Text({ max: 4000 }) cause!: string;
  @Int() attempts!: number;
  @Instant() parkedAt!: string;
}

export class DeadLettersView {
  @ListOf(() => DeadLetterView)
  items!: DeadLetterView[];
}

export class RedriveRequest {
  @Id() deadLetterId!: string;
}

export class RedriveView {
  @Id() deadLetterId!: string;
}

/** What a service could not take in, oldest first. */
export const listDeadLetters = (service: string): FromShell<Query<DeadLettersRequest, DeadLettersView>> =>
  fromShell(query({ subject: `rpc.${service}.dead-letters.list`, request: DeadLettersRequest, reply: DeadLettersView }));

/** Tries one of them again. */
export const redriveDeadLetter = (service: string): FromShell<Command<RedriveRequest, RedriveView>> =>
  fromShell(
    command({
      subject: `rpc.${service}.dead-letters.redrive`,
      audit: unaudited('Takes in what has happened already; whoever did it is audited there.'),
      request: RedriveRequest,
      reply: RedriveView,
    }),
  );
