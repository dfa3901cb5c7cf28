import { listDeadLetters, redriveDeadLetter } from '@csite/protocol';
import { internal } from '../access/access';
import { Consumers } from '../consumers/consumers';
import { DeadLetterDesk } from '../dead-letters/dead-letter.desk';
import { Leadership } from '../leadership/leadership';
import type { Term } from '../leadership/term';
import { Relay } from '../outbox/relay';
import type { RpcHandler } from '../rpc/rpc-handler';
import type { ServiceRecord, StrategyOptions } from './strategy-options';

/** What a service with a database does beside answering: tells what happened here, and takes in what happened elsewhere. */
export class RecordKeeper {
  readonly consumers: Consumers;
  private readonly leadership: Leadership;
  private readonly relay: Relay;

  constructor(
    private readonly options: StrategyOptions,
    private readonly record: ServiceRecord,
  ) {
    const { service, log } = options;
    this.consumers = new Consumers({ ...options, ...record });
    this.relay = new Relay({ ...options, retentionMs: record.retentionMs });
    this.leadership = new Leadership(record.url, service, log);
  }

  start(): void {
    this.leadership.start((term) => this.lead(term));
    void this.followConnection();
  }

  stop(): Promise<void> {
    return this.leadership.stop();
  }

  /** True when the outbox is published and the consumers have taken in all there is. */
  async isSettled(): Promise<boolean> {
    const [row] = await this.record.transact((em) =>
      em.execute<{ waiting: boolean }[]>('select exists (select 1 from outbox where published_at is null) as waiting'),
    );
    return row?.waiting === false && (await this.consumers.areIdle());
  }

  handlers(): RpcHandler[] {
    const { service } = this.options;
    const desk = new DeadLetterDesk(this.consumers.deadLetters, this.consumers.facts);
    return [
      { message: listDeadLetters(service), access: internal, handle: (request) => desk.list(request) },
      {
        message: redriveDeadLetter(service),
        access: internal,
        handle: (request) => desk.redrive(request as { deadLetterId: string }),
      },
    ];
  }

  /** When the relay loses its connection the term is over for the consumers too. */
  private async lead({ sql, over }: Term): Promise<void> {
    const ended = new AbortController();
    const term = { sql, over: AbortSignal.any([over, ended.signal]) };
    const consuming = this.consumers.run(term.over);
    try {
      await this.relay.run(term);
    } finally {
      ended.abort();
      await consuming;
    }
  }

  private async followConnection(): Promise<void> {
    for await (const status of this.options.connection.status()) if (status.type === 'reconnect') this.consumers.startOver();
  }
}
