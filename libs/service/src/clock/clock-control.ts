import {
  type Bilingual,
  type ClockMoved,
  clockBroadcast,
  Failure,
  notFound,
  Nothing,
  services,
  Settle,
  timedOut,
  unavailable,
} from '@csite/protocol';
import type { Bus } from '@csite/messaging';
import { SharedInstant } from './shared-instant';

/** How long a move waits for the due work that it makes: that of a long leap outlasts it, and goes on. */
const PATIENCE_MILLIS = 60_000;
/** Replicas answer within a few milliseconds; this long after the last answer there is none to come. */
const SILENCE_MILLIS = 100;
/** A service that does not settle is asked in pieces of this length, so that the bus sees a living request. */
const SETTLE_MILLIS = 10_000;

const notManual = (): Failure =>
  notFound('clock.not-manual', {
    ja: 'このシステムの時計は変更できません（CLOCK=manual のときだけ変更できます）。',
    en: 'The clock of this system cannot be moved; that needs CLOCK=manual.',
  });

const missing = (names: readonly string[]): Failure =>
  unavailable('clock.service-missing', {
    ja: `応答のないサービスがあります: ${names.join('、')}。起動してからもう一度お試しください。`,
    en: `These services do not answer: ${names.join(', ')}. Start them and repeat.`,
  });

const unsettled = (name: string, state: Bilingual): Failure =>
  timedOut('system.unsettled', {
    ja: `サービス「${name}」の処理が時間内に終わりませんでした。${state.ja}`,
    en: `The service "${name}" did not come to rest in time. ${state.en}`,
  });

const unanswered: Bilingual = { ja: '応答がないため、ログを確認してください。', en: 'It does not answer: its log says why.' };
const atWork = (left: Bilingual): Bilingual => ({ ja: `${left.ja}処理は続いています。`, en: `${left.en} It goes on.` });

/** The clock stands where it was told to, whatever is left to do. */
const unsettledAfterMove = ({ ja, en }: Bilingual): Failure =>
  timedOut('clock.unsettled', {
    ja: `時計は合わせましたが、${ja}同じ日時をもう一度指定すると、続きを待ちます。`,
    en: `The clock was moved. ${en} Order the same instant again to wait on.`,
  });

const isUnsettled = (error: unknown): error is Failure => error instanceof Failure && error.code === 'system.unsettled';

/** Moves the clock of the whole system; only with `CLOCK=manual`. */
export class ClockControl {
  constructor(
    private readonly bus: Bus,
    /** Services that must have the instant before the move is done, in the order in which effects flow. */
    private readonly expected: readonly string[] = services,
    private readonly patienceMillis = PATIENCE_MILLIS,
  ) {}

  /**
   * Returns once every replica of every service has the instant and its due work is done.
   * @throws Failure `not-found` `clock.not-manual`, `unavailable` `clock.service-missing`, `timeout` `clock.unsettled`.
   */
  async set(now: Temporal.Instant): Promise<void> {
    const until = Date.now() + this.patienceMillis;
    // Kept first, told then: a process that starts in between reads it.
    if (!(await new SharedInstant(this.bus.connection).set(now))) throw notManual();
    await this.#tellAll(now, until);
    await this.settle(until).catch((error: unknown) => {
      throw isUnsettled(error) ? unsettledAfterMove(error.body.detail) : error;
    });
  }

  /**
   * Lets every service finish what it has to do, until a whole round finds nothing left.
   * @throws Failure `timeout` `system.unsettled`
   */
  async settle(until = Date.now() + this.patienceMillis): Promise<void> {
    for (let worked = true; worked;) {
      worked = false;
      for (const service of this.expected) worked = (await this.#settleOne(service, until)) || worked;
    }
  }

  /** A service that is being restarted takes the instant from the bucket; it has it when it answers. */
  async #tellAll(now: Temporal.Instant, until: number): Promise<void> {
    for (;;) {
      const answered = new Set((await this.#tell(now)).map(({ service }) => service));
      if (answered.size === 0) throw notManual();
      const silent = this.expected.filter((service) => !answered.has(service));
      if (silent.length === 0) return;
      if (Date.now() > until) throw missing(silent);
    }
  }

  async #tell(now: Temporal.Instant): Promise<ClockMoved[]> {
    const answers: ClockMoved[] = [];
    const replies = await this.bus.connection.requestMany(clockBroadcast.subject, JSON.stringify({ now: now.toString() }), {
      strategy: 'stall',
      stall: SILENCE_MILLIS,
      maxWait: 2_000,
    });
    for await (const reply of replies) {
      if (!(reply instanceof Error) && reply.data.length > 0) answers.push(reply.json<ClockMoved>());
    }
    return answers;
  }

  async #settleOne(service: string, until: number): Promise<boolean> {
    let state = unanswered;
    for (;;) {
      try {
        const deadline = Math.min(Date.now() + SETTLE_MILLIS, until);
        return (await this.bus.ask(Settle(service), new Nothing(), { deadline })).worked;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (isUnsettled(error)) state = atWork(error.body.detail);
        if (Date.now() >= until) throw unsettled(service, state);
      }
    }
  }
}
