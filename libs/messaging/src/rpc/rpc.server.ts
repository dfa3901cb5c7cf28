import { type Caller, Failure, unavailable } from '@csite/protocol';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Access } from '../access/access';
import { forCustomer, forEveryCustomer } from '../access/present-customer';
import { unexpectedFailure } from '../bus/bus-failures';
import type { MessagingLog } from '../log';
import { type Envelope, readEnvelope } from './call.reader';
import { asAccount } from './caller-kind';
import type { CallerVerifier } from './caller-verifier';
import { Crew } from './crew';
import { Gate } from './gate';
import { ReplyWriter } from './reply.writer';
import { RequestReader } from './request.reader';
import { duringCall } from './present-call';
import { within } from '../within';
import type { RpcHandler } from './rpc-handler';

export interface RpcServerOptions {
  readonly service: string;
  readonly connection: NatsConnection;
  readonly verifier: CallerVerifier;
  readonly log: MessagingLog;
  readonly concurrency: number;
  readonly now?: () => Temporal.Instant;
}

/** Longer than this, the bus is away, and nothing more will come from it. */
const drainMs = 2_000;

/** Answers requests in the queue group of the service: of all replicas, one gets each request. */
export class RpcServer {
  private readonly subscriptions: Subscription[] = [];
  private readonly crew: Crew;
  private readonly gate: Gate;
  private readonly writer: ReplyWriter;

  constructor(private readonly options: RpcServerOptions) {
    this.crew = new Crew(options.concurrency, options.concurrency * 8);
    this.gate = new Gate(options.verifier, options.now);
    this.writer = new ReplyWriter(options.connection, options.log);
  }

  subscribe(handler: RpcHandler): void {
    const reader = new RequestReader(handler.message);
    const callback = (error: Error | null, message: Msg): void => {
      if (error) return this.options.log.error('The bus refuses a subscription.', { subject: handler.message.subject, error });
      this.admit(handler, reader, message);
    };
    this.subscriptions.push(
      this.options.connection.subscribe(handler.message.subject, { queue: this.options.service, callback }),
    );
  }

  /** No request is lost: first none is taken any more, then the last one taken is answered. */
  async drain(): Promise<void> {
    await within(Promise.all(this.subscriptions.map((each) => each.drain())), drainMs).catch(() => undefined);
    await this.crew.finished();
  }

  private admit(handler: RpcHandler, reader: RequestReader, message: Msg): void {
    if (!message.reply)
      return this.options.log.warn('A request without a reply subject is ignored.', { subject: message.subject });
    const taken = this.crew.take(() => this.answer(handler, reader, message));
    if (!taken) this.writer.fail(message, overloaded(this.options.service));
  }

  private async answer(handler: RpcHandler, reader: RequestReader, message: Msg): Promise<void> {
    let envelope: Envelope | undefined;
    try {
      envelope = readEnvelope(message);
      if (envelope.deadline <= Date.now()) return;
      const caller = await this.gate.pass(handler.access, envelope.token);
      const request = reader.read(message.data);
      const call = envelope.callFor(caller);
      const present = { call, message: handler.message, access: handler.access };
      const reply = await inSightOf(handler, caller, () => duringCall(present, () => handler.handle(request, call)));
      this.writer.succeed(message, reply as object);
    } catch (error) {
      this.writer.fail(message, this.failureFrom(error, message, envelope));
    }
  }

  /** What is expected goes to the caller; what is not goes to the log, once, and the caller learns only that it happened. */
  private failureFrom(error: unknown, message: Msg, envelope: Envelope | undefined): Failure {
    const about = { subject: message.subject, trace: envelope?.callFor(undefined).traceparent };
    if (!(error instanceof Failure)) {
      this.options.log.error('A request failed unexpectedly.', { ...about, error });
      return unexpectedFailure();
    }
    if (error.code === 'request.invalid')
      this.options.log.warn('A request does not fit its message.', { ...about, fields: error.body.fields });
    return error;
  }
}

/** What an account may ask sees the rows of its customer; whatever it forgets to ask for, others' are not there. */
const inSightOf = <T>({ access }: RpcHandler, caller: Caller | undefined, work: () => T): T =>
  isOfAccount(access, caller) ? forCustomer(asAccount(caller).customerId, work) : forEveryCustomer(work);

const isOfAccount = (access: Access, caller: Caller | undefined): boolean =>
  access.kind === 'accounts' || (access.kind === 'persons' && caller?.kind === 'account');

const overloaded = (service: string): Failure =>
  unavailable(
    'service.overloaded',
    {
      ja: `ただいま「${service}」が混み合っています。しばらくしてからもう一度お試しください。`,
      en: `"${service}" has more to do than it can. Try again in a moment.`,
    },
    { retryAfterSeconds: 1 },
  );
