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

/** A worker's next spec asks sooner, when there is one that needs a site: without work one takes a tenth of a core. */
const UNUSED_MS = 10_000;

/**
 * What the specs of a test run share: a running site for each worker, one browser, and a prepared folder for sites of their own.
 * It lives in jest's own process, because workers come and go; nothing is started before the first spec asks for it, and a site
 * that no spec uses any more ends.
 */
export class Keeper {
  private readonly kept = new Map<string, Promise<string>>();
  private readonly systems = new Map<string, LaunchedSystem>();
  private readonly unused = new Map<string, NodeJS.Timeout>();
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
    await Promise.all([...this.systems.keys()].map((path) => this.end(path)));
  }

  /**
   * `/prepared`, `/browser`, `/site/<worker>`, or `/site/<worker>/unused`.
   * @returns a folder, or the address of the browser
   */
  private async answer(path: string): Promise<string> {
    if (path === '/prepared') return this.once(path, preparedHome);
    if (path === '/browser') return this.once(path, () => this.startBrowser());
    const [, site = path] = /^(.*)\/unused$/.exec(path) ?? [];
    clearTimeout(this.unused.get(site));
    if (site === path) return this.once(site, () => this.startSystem(site));
    this.unused.set(
      site,
      setTimeout(() => void this.end(site), UNUSED_MS),
    );
    return site;
  }

  private once(what: string, make: () => Promise<string>): Promise<string> {
    const made = this.kept.get(what) ?? make();
    this.kept.set(what, made);
    return made;
  }

  private async startSystem(path: string): Promise<string> {
    const home = emptyFolder('shared');
    await copyFolder(await this.once('/prepared', preparedHome), home);
    this.systems.set(path, await LaunchedSystem.start({ home, env }));
    return home;
  }

  private async end(path: string): Promise<void> {
    clearTimeout(this.unused.get(path));
    const system = this.systems.get(path);
    if (!system) return;
    this.kept.delete(path);
    this.systems.delete(path);
    await system.stop();
    rmSync(system.home, { recursive: true, force: true });
  }

  private async startBrowser(): Promise<string> {
    const { startBrowserServer } = await import('./browser.js');
    this.browser = await startBrowserServer();
    return this.browser.wsEndpoint();
  }
}
