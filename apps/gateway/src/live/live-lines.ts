import { type Failure, tooMany, unavailable } from '@csite/protocol';
import { CallerVerifier } from '@csite/service';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import { LiveLine, type Listener } from './live-line';
import type { RecentChange } from './recent-changes';
import { Turns } from './turns';

/** What ended the session may just be leading its person to the log-in: no need to hurry back to be refused. */
const ENDED_MS = 1_000;
/** All lines of a process that stops are taken up somewhere else, but not all at once. */
const SPREAD_MS = { from: 500, until: 10_000 } as const;

export const spread = ({ from, until }: { readonly from: number; readonly until: number }): number =>
  from + Math.random() * (until - from);

/** The open lines of this process, and who may have how many. */
@Injectable()
export class LiveLines implements OnModuleInit, BeforeApplicationShutdown, OnModuleDestroy {
  private readonly byCustomer = new Map<string, Set<LiveLine>>();
  private readonly byAccount = new Map<string, number>();
  private readonly turns = new Turns();
  private count = 0;
  private isClosing = false;
  private beating?: NodeJS.Timeout;
  /** What a quiet line says. */
  beat: () => string = () => '';

  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(CallerVerifier) private readonly verifier: Pick<CallerVerifier, 'verify' | 'stillHolds' | 'onSessionEnd'>,
  ) {}

  onModuleInit(): void {
    this.verifier.onSessionEnd((sessionId) => this.end(sessionId));
    this.beating = setInterval(() => this.sayToAll(this.beat()), this.config.LIVE_BEAT_MS).unref();
  }

  /** Clients turn to another process while this one still answers. */
  beforeApplicationShutdown(): void {
    this.isClosing = true;
    for (const line of this.all()) line.hangUp(spread(SPREAD_MS));
  }

  onModuleDestroy(): void {
    clearInterval(this.beating);
  }

  /** @throws Failure `too-many` `live.too-many-lines`, `unavailable` `live.full`, `live.closing` */
  open(listener: Listener, token: string): LiveLine {
    this.assertRoom(listener);
    const line = new LiveLine(listener, token);
    this.enter(line);
    line.once('close', () => this.leave(line));
    return line;
  }

  tell(change: RecentChange, text: string): void {
    const { customerId } = change;
    const lines = customerId === undefined ? this.all() : (this.byCustomer.get(customerId) ?? []);
    for (const line of lines) if (line.concerns(change)) this.say(line, text);
  }

  sayToAll(text: string): void {
    for (const line of this.all()) this.say(line, text);
  }

  /** Nothing is said on a line of whose token it is not known that it holds. */
  private say(line: LiveLine, text: string): void {
    if (!this.verifier.stillHolds(line.token) && line.distrust()) void this.verifyAgain(line);
    line.say(text);
  }

  /** The verifier forgets what it verified when signing keys change: most tokens are as good as before. */
  private async verifyAgain(line: LiveLine): Promise<void> {
    try {
      await this.verifier.verify(line.token);
      line.trust();
    } catch {
      line.hangUp(this.turns.take(Date.now()));
    }
  }

  private end(sessionId: string): void {
    for (const line of this.all()) if (line.listener.sessionId === sessionId) line.hangUp(ENDED_MS);
  }

  private *all(): Generator<LiveLine> {
    for (const lines of this.byCustomer.values()) yield* lines;
  }

  private assertRoom({ accountId }: Listener): void {
    if (this.isClosing) throw closing();
    if (this.count >= this.config.LIVE_LINES) throw full();
    const most = this.config.LIVE_LINES_PER_ACCOUNT;
    if ((this.byAccount.get(accountId) ?? 0) >= most) throw tooManyLines(most);
  }

  private enter(line: LiveLine): void {
    const { customerId, accountId } = line.listener;
    const lines = this.byCustomer.get(customerId) ?? new Set();
    this.byCustomer.set(customerId, lines.add(line));
    this.byAccount.set(accountId, (this.byAccount.get(accountId) ?? 0) + 1);
    this.count += 1;
  }

  private leave(line: LiveLine): void {
    const { customerId, accountId } = line.listener;
    const lines = this.byCustomer.get(customerId);
    lines?.delete(line);
    if (lines?.size === 0) this.byCustomer.delete(customerId);
    const left = (this.byAccount.get(accountId) ?? 1) - 1;
    if (left > 0) this.byAccount.set(accountId, left);
    else this.byAccount.delete(accountId);
    this.count -= 1;
  }
}

const tooManyLines = (most: number): Failure =>
  tooMany(
    'live.too-many-lines',
    {
      ja: `同じアカウントで同時に受信できる接続は${most}件までです。使っていない画面を閉じてください。`,
      en: `An account may listen on ${most} connections at a time. Close some of them.`,
    },
    { retryAfterSeconds: 60 },
  );

const full = (): Failure =>
  unavailable(
    'live.full',
    { ja: '自動更新は混み合っています。画面はそのままお使いいただけます。', en: 'Too many are listening. Try again later.' },
    { retryAfterSeconds: 60 },
  );

const closing = (): Failure =>
  unavailable(
    'live.closing',
    {
      ja: 'サーバーを切り替えています。しばらくしてから接続し直してください。',
      en: 'This server is stopping. Connect again in a moment.',
    },
    { retryAfterSeconds: 1 },
  );
