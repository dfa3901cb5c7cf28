import { type AccountCaller, type Caller, unauthenticated } from '@csite/protocol';
import { GatewayConfig } from '../gateway.config';
import { taro } from '../test/gateway-world';
import type { LiveLine } from './live-line';
import { LiveLines } from './live-lines';

const over = unauthenticated('session.expired', { ja: '期限切れです。', en: 'Expired.' });
const change = { kind: 'application', id: 'a', sequence: 1, at: 0 } as const;

/** Who verifies tokens, and forgets all of them when keys change. */
class Doorkeeper {
  readonly good = new Set<string>();
  readonly known = new Set<string>();
  endOf: (sessionId: string) => void = () => undefined;

  verify = (token: string): Promise<Caller> => {
    if (!this.good.has(token)) return Promise.reject(over);
    this.known.add(token);
    return Promise.resolve(taro);
  };
  stillHolds = (token: string): boolean => this.known.has(token);
  onSessionEnd = (ended: (sessionId: string) => void): void => void (this.endOf = ended);
}

describe('Open lines', () => {
  let doorkeeper: Doorkeeper;
  let lines: LiveLines;

  beforeEach(() => {
    doorkeeper = new Doorkeeper();
    lines = new LiveLines(new GatewayConfig(), doorkeeper);
    lines.onModuleInit();
  });
  afterEach(() => lines.onModuleDestroy());

  const open = async (token: string, of: Partial<AccountCaller> = {}): Promise<LiveLine> => {
    doorkeeper.good.add(token);
    await doorkeeper.verify(token);
    return lines.open({ ...taro, ...of }, token);
  };
  const many = (count: number): Promise<LiveLine[]> =>
    Promise.all(Array.from({ length: count }, (_, n) => open(`t${String(n)}`, { accountId: String(n) })));
  const heard = async (line: LiveLine): Promise<string> => (await line.toArray()).join('');
  const retries = async (of: readonly LiveLine[]): Promise<number[]> =>
    (await Promise.all(of.map(heard))).map((text) => Number(/retry: (\d+)/.exec(text)?.[1]));

  it('stay when signing keys change, and hear in order what was said while their tokens were verified again', async () => {
    const line = await open('t');
    lines.tell(change, 'a');
    doorkeeper.known.clear();
    for (const text of ['b', 'c']) lines.tell(change, text);
    await Promise.resolve();
    await Promise.resolve();
    lines.tell(change, 'd');
    line.hangUp(1);
    expect(await heard(line)).toBe('abcdretry: 1\n\n');
  });

  it('end one after the other, and hear nothing more, where many a token holds no longer', async () => {
    const all = await many(100);
    doorkeeper.good.clear();
    doorkeeper.known.clear();
    lines.tell(change, 'a');
    const texts = await Promise.all(all.map(heard));
    expect(texts.filter((text) => text.startsWith('a'))).toEqual([]);
    const told = texts.map((text) => Number(/retry: (\d+)/.exec(text)?.[1]));
    expect(Math.max(...told)).toBeGreaterThan(50 + 50 * 5 - 1);
  });

  it('end with their session, with time to log in, and no other', async () => {
    const [ended, other] = [await open('t', { sessionId: 'ended' }), await open('t')];
    doorkeeper.endOf('ended');
    lines.tell(change, 'a');
    other.hangUp(1);
    expect([await heard(ended), await heard(other)]).toEqual(['retry: 1000\n\n', 'aretry: 1\n\n']);
  });

  it('are let go at different moments when the process stops, and taken on no more', async () => {
    const all = await many(50);
    lines.beforeApplicationShutdown();
    const told = await retries(all);
    expect(new Set(told).size).toBeGreaterThan(25);
    for (const retry of told) expect(retry >= 500 && retry <= 10_000).toBe(true);
    await expect(open('late')).rejects.toMatchObject({ code: 'live.closing', kind: 'unavailable' });
  });

  it('are no more than so many', async () => {
    const most = new GatewayConfig().LIVE_LINES_PER_ACCOUNT;
    const own = await Promise.all(Array.from({ length: most }, () => open('t')));
    await expect(open('t')).rejects.toMatchObject({ code: 'live.too-many-lines' });
    own[0]?.destroy();
    await new Promise((resolve) => own[0]?.once('close', resolve));
    await expect(open('t')).resolves.toBeDefined();
  });
});
