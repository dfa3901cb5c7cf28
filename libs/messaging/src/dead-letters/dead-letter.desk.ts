import {
  type DeadLettersRequest,
  type DeadLetterView,
  type DeadLettersView,
  type Failure,
  notFound,
  type RedriveRequest,
  type RedriveView,
  unprocessable,
} from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { objectOf } from '../consumers/event.reader';
import type { FactWork } from '../consumers/fact.work';
import type { Received } from '../consumers/received';
import type { DeadLetterRow, DeadLetters } from './dead-letters';

/** What an operator can ask about the events that were put aside. */
export class DeadLetterDesk {
  constructor(
    private readonly letters: DeadLetters,
    private readonly works: ReadonlyMap<string, FactWork>,
  ) {}

  async list({ limit = 50 }: DeadLettersRequest): Promise<DeadLettersView> {
    const rows = await this.letters.list(limit);
    return { items: rows.map(viewOf) };
  }

  async redrive({ deadLetterId }: RedriveRequest): Promise<RedriveView> {
    if (!(await this.letters.redrive(deadLetterId, (letter, em) => this.redo(letter, em)))) throw unknownLetter(deadLetterId);
    return { deadLetterId };
  }

  private async redo(letter: DeadLetterRow, em: EntityManager): Promise<void> {
    const work = this.works.get(letter.consumer);
    const event = eventOf(letter);
    if (!work || !event) throw notRedrivable(letter);
    await work.redo(event, em);
  }
}

const viewOf = ({ id: deadLetterId, consumer, eventId, subject, cause, attempts, parkedAt }: DeadLetterRow): DeadLetterView => ({
  deadLetterId,
  consumer,
  eventId,
  subject,
  cause,
  attempts,
  parkedAt,
});

const eventOf = (letter: DeadLetterRow): Received<object> | undefined => {
  const data = letter.payload === null ? undefined : objectOf(letter.payload);
  if (!data || letter.occurredAt === null) return undefined;
  const { eventId: id, subject, aggregateId, version, attempts } = letter;
  return { id, subject, aggregateId, version, data, attempt: attempts + 1, occurredAt: Temporal.Instant.from(letter.occurredAt) };
};

const unknownLetter = (id: string): Failure =>
  notFound('dead-letter.unknown', { ja: `保留中のイベント「${id}」はありません。`, en: `There is no dead letter "${id}".` });

const notRedrivable = (letter: DeadLetterRow): Failure =>
  unprocessable('dead-letter.not-redrivable', {
    ja: `「${letter.subject}」は再実行できません。内容が読めないか、保存されない秘密を含むメールです。`,
    en: `"${letter.subject}" cannot be tried again: it is unreadable, or a mail whose secret is not kept. Have a new one issued.`,
  });
