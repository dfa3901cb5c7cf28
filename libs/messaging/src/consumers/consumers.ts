import type { NatsConnection } from '@nats-io/transport-node';
import { DeadLetters } from '../dead-letters/dead-letters';
import type { MessagingLog } from '../log';
import { defaultRetentionMs } from '../outbox/retention';
import { Crew } from '../rpc/crew';
import { EVENTS, MAIL } from '../streams/streams';
import type { Transact } from '../transact';
import { Durable } from './durable';
import { type FactMethod, FactWork } from './fact.work';
import { type MailMethod, MailWork } from './mail.work';
import { patienceForFacts, patienceForMails } from './patience';
import { DurableSubscription } from './subscription';
import { Suspects } from './suspects';
import type { Work } from './work';
import { Worker } from './worker';

export interface ConsumersOptions {
  readonly connection: NatsConnection;
  readonly log: MessagingLog;
  readonly transact: Transact;
  readonly retryDelaysMs?: readonly number[];
  readonly mailLifetimeMs?: number;
  readonly acknowledgeWithinMs?: number;
  readonly retentionMs?: number;
}

/** Transactions of consumers at a time: fewer than the pool has, as people wait for the rest. */
const transactionsAtOnce = 4;
/** The server delivers again what shows no sign of life for so long. */
const silenceMs = 15_000;

/** All durable consumers of a service. */
export class Consumers {
  readonly facts = new Map<string, FactWork>();
  readonly deadLetters: DeadLetters;
  private readonly durables: Durable[] = [];
  private readonly subscriptions: DurableSubscription[] = [];
  private readonly crew = new Crew(transactionsAtOnce);

  constructor(private readonly options: ConsumersOptions) {
    this.deadLetters = new DeadLetters(options.transact);
  }

  consume(subject: string, durable: string, method: FactMethod): void {
    const { transact, retryDelaysMs } = this.options;
    if (this.facts.has(durable)) throw new Error(`Two consumers are named ${durable}: each needs a name of its own.`);
    const work = new FactWork(durable, patienceForFacts(retryDelaysMs), method, transact, this.deadLetters);
    this.facts.set(durable, work);
    this.subscribe(EVENTS, subject, work);
  }

  deliver(subject: string, durable: string, method: MailMethod): void {
    const { transact, mailLifetimeMs } = this.options;
    this.subscribe(MAIL, subject, new MailWork(durable, patienceForMails(mailLifetimeMs), method, transact, this.deadLetters));
  }

  /** Until the signal; then returns when nothing is under way any more. */
  async run(over: AbortSignal): Promise<void> {
    await Promise.all(this.subscriptions.map((each) => each.run(over)));
  }

  /** The connection was lost and is back. */
  startOver(): void {
    for (const each of this.subscriptions) each.breakOff();
  }

  async areIdle(): Promise<boolean> {
    const idle = await Promise.all(this.durables.map((each) => each.isIdle()));
    return idle.every(Boolean);
  }

  private subscribe(stream: string, subject: string, work: Work): void {
    const { connection, log, transact, acknowledgeWithinMs = silenceMs, retentionMs = defaultRetentionMs } = this.options;
    const durable = new Durable(connection, { stream, subject, name: work.durable, acknowledgeWithinMs, retentionMs });
    this.durables.push(durable);
    const worker = new Worker(work, this.crew, new Suspects(transact, work.durable), log);
    this.subscriptions.push(new DurableSubscription(durable, worker, log));
  }
}
