import { asAccount, Bus, type FactAudience, FactFollower, type Place, type SeenFact } from '@csite/messaging';
import { type Failure, unavailable } from '@csite/protocol';
import { CallerVerifier, Log } from '@csite/service';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayConfig } from '../gateway.config';
import type { LiveLine } from './live-line';
import { LiveLines, spread } from './live-lines';
import { idOf, placeOf, shortened } from './live-place';
import { beatText, changeText, resetText, retryText } from './live-text';
import { liveTopics } from './live-topics';
import { Missed } from './missed';
import { type RecentChange, RecentChanges } from './recent-changes';

/** A process that starts knows what was told before it, for those who were connected to another. */
const BACK_MS = 15 * 60_000;
/** A process that died says nothing: those who lost it do not come back all at once. */
const CALL_AGAIN_MS = { from: 1_000, until: 5_000 } as const;
/** A line that ended before its first beat comes again without an id: two beats cover that. */
const JUST_NOW_MS = 30_000;
const PATIENCE_MS = 2_000;

/** Takes changes from the facts and tells each listener its own. */
@Injectable()
export class LiveService implements FactAudience, OnApplicationBootstrap, OnModuleDestroy {
  private readonly recent = new RecentChanges();
  private readonly missed: Missed;
  private readonly follower: FactFollower;

  constructor(
    { connection }: Bus,
    @Inject(Log) log: Log,
    private readonly lines: LiveLines,
    private readonly verifier: CallerVerifier,
    @Inject(GatewayConfig) { LIVE_BEAT_MS }: GatewayConfig,
  ) {
    this.missed = new Missed(this.recent, Math.max(JUST_NOW_MS, 2 * LIVE_BEAT_MS));
    this.follower = new FactFollower({ connection, audience: this, log, backMs: BACK_MS });
    this.lines.beat = () => beatText(this.here());
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** Whoever listens may have missed something, or is about to hear it twice. */
  begin({ history, sequence }: Place): void {
    this.recent.begin({ history: shortened(history), sequence });
    this.lines.sayToAll(resetText(this.here()));
  }

  see({ sequence, at, subject, aggregateId: id, customerId }: SeenFact): void {
    const topic = liveTopics.get(subject);
    if (!topic) return this.recent.pass(sequence);
    const change: RecentChange = { ...topic, sequence, id, at, ...(customerId !== undefined && { customerId }) };
    this.recent.add(change);
    this.lines.tell(change, changeText(this.here(), change));
  }

  /**
   * A line that begins with what was missed since the event that is named; without one, since just before.
   * @throws Failure as `LiveLines.open`, `unavailable` `live.not-ready`
   */
  async open(token: string, lastEventId: string | undefined): Promise<LiveLine> {
    // Verified here too: for as long as the verifier knows it, each word is checked against it.
    const listener = asAccount(await this.verifier.verify(token));
    await this.assertReady();
    const from = lastEventId === undefined ? undefined : (placeOf(lastEventId) ?? 'nowhere');
    await this.missed.reach(from);
    const line = this.lines.open(listener, token);
    line.say(retryText(spread(CALL_AGAIN_MS)));
    const missed = this.missed.by(line, from);
    if (missed)
      for (const change of missed) line.say(changeText(idOf({ ...this.recent.place, sequence: change.sequence }), change));
    else line.say(resetText(this.here()));
    line.say(beatText(this.here()));
    return line;
  }

  private here(): string {
    return idOf(this.recent.place);
  }

  private async assertReady(): Promise<void> {
    const abreast = this.follower.abreast().then(() => true);
    if (!(await Promise.race([abreast, pause(PATIENCE_MS, false, { ref: false })]))) throw notReady();
  }
}

const notReady = (): Failure =>
  unavailable(
    'live.not-ready',
    {
      ja: 'ただいま自動更新を開始できません。しばらくしてから接続し直してください。',
      en: 'What changed cannot be told yet. Connect again in a moment.',
    },
    { retryAfterSeconds: 2 },
  );
