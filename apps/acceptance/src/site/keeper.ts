import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import { keeperAddress } from './environment';
import { copyFolder, emptyFolder } from './folders';
import { LaunchedSystem } from './launched-system';
import { preparedHome } from './prepared-home';

/** Wrong numbers and passwords of many specs come from one address. */
const generous = '10000,1,1,60';
const limits = ['SIGN_UP_PER_ADDRESS', 'SIGN_UP_PER_SUBDOMAIN', 'SIGN_UP_IN_ALL', 'SIGN_UPS_PER_ADDRESS', 'LOG_IN_PER_ADDRESS'];
const env = Object.fromEntries(limits.map((name) => [`LIMIT_${name}`, generous]));

/** The next spec that needs a site asks sooner, while there are any: without work one takes a tenth of a core. */
const UNUSED_MS = 10_000;

/**
 * What the specs of a test run share: running sites, each lent to one spec at a time, one browser, and a prepared folder for
 * sites of their own. It lives in jest's own process, because workers come and go; nothing is started before a spec asks for
 * it, and a site that no spec uses any more ends.
 */
export class Keeper {
  private readonly kept = new Map<string, Promise<string>>();
  /** By their folders, lent or not. */
  private readonly systems = new Map<string, Promise<LaunchedSystem>>();
  /** Folders of those that are not lent, and when they end. */
  private readonly unused = new Map<string, NodeJS.Timeout>();
  /** Of sites that end or have ended: what went wrong. */
  private readonly ends: Promise<unknown>[] = [];
  private browser: BrowserServer | undefined;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request.url ?? '').then(
        (answer) => response.end(answer),
        (cause: unknown) => response.writeHead(500).end(cause instanceof Error ? cause.message : String(cause)),
      );
    });
    this.server.requestTimeout = 0;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    keeperAddress.set(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await this.browser?.close();
    for (const home of this.systems.keys()) this.end(home);
    const causes = (await Promise.all(this.ends)).filter((cause) => cause !== undefined);
    if (causes.length > 0) throw new AggregateError(causes, 'A shared site did not end as it should.');
  }

  /**
   * `/prepared`, `/browser`, `/site`, or `/left/<folder>`.
   * @returns a folder, or the address of the browser
   */
  private async answer(path: string): Promise<string> {
    if (path === '/prepared') return this.once(path, preparedHome);
    if (path === '/browser') return this.once(path, () => this.startBrowser());
    if (path === '/site') return this.lend();
    return this.takeBack(decodeURIComponent(path.replace('/left/', '')));
  }

  private once(what: string, make: () => Promise<string>): Promise<string> {
    const made = this.kept.get(what) ?? make();
    this.kept.set(what, made);
    return made;
  }

  private async lend(): Promise<string> {
    const [free] = this.unused.keys();
    const home = free ?? emptyFolder('shared');
    clearTimeout(this.unused.get(home));
    this.unused.delete(home);
    const system = this.systems.get(home) ?? this.startSystem(home);
    this.systems.set(home, system);
    await system;
    return home;
  }

  private takeBack(home: string): string {
    this.unused.set(
      home,
      setTimeout(() => this.end(home), UNUSED_MS),
    );
    return home;
  }

  private async startSystem(home: string): Promise<LaunchedSystem> {
    await copyFolder(await this.once('/prepared', preparedHome), home);
    return LaunchedSystem.start({ home, env });
  }

  private end(home: string): void {
    clearTimeout(this.unused.get(home));
    this.unused.delete(home);
    const system = this.systems.get(home);
    if (!system) return;
    this.systems.delete(home);
    this.ends.push(ended(system));
  }

  private async startBrowser(): Promise<string> {
    const { startBrowserServer } = await import('./browser.js');
    this.browser = await startBrowserServer();
    return this.browser.wsEndpoint();
  }
}

/** One that did not start has told whoever asked for it, and leaves nothing. */
const ended = async (starting: Promise<LaunchedSystem>): Promise<unknown> => {
  const system = await starting.catch(() => undefined);
  try {
    await system?.stop();
    if (system) rmSync(system.home, { recursive: true, force: true });
    return undefined;
  } catch (cause) {
    return cause;
  }
};
