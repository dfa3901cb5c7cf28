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

/**
 * What the specs of a test run share: a running site for each worker, one browser, and a prepared folder for sites of their own.
 * It lives in jest's own process, because workers come and go; nothing is started before the first spec asks for it.
 */
export class Keeper {
  private readonly kept = new Map<string, Promise<string>>();
  private readonly systems: LaunchedSystem[] = [];
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
    await Promise.all(this.systems.map((system) => system.stop()));
    for (const { home } of this.systems) rmSync(home, { recursive: true, force: true });
  }

  /** `/prepared`, `/browser`, or `/site/<worker>`. @returns a folder, or the address of the browser */
  private async answer(path: string): Promise<string> {
    if (path === '/prepared') return this.once(path, preparedHome);
    if (path === '/browser') return this.once(path, () => this.startBrowser());
    return this.once(path, () => this.startSystem());
  }

  private once(what: string, make: () => Promise<string>): Promise<string> {
    const made = this.kept.get(what) ?? make();
    this.kept.set(what, made);
    return made;
  }

  private async startSystem(): Promise<string> {
    const home = emptyFolder('shared');
    await copyFolder(await this.once('/prepared', preparedHome), home);
    this.systems.push(await LaunchedSystem.start({ home, env }));
    return home;
  }

  private async startBrowser(): Promise<string> {
    const { startBrowserServer } = await import('./browser.js');
    this.browser = await startBrowserServer();
    return this.browser.wsEndpoint();
  }
}
