import type { Page, Request } from 'playwright-core';
import { eventually } from './eventually';

/** How long nothing was asked before a page counts as at rest: it asks for the next thing sooner than that. */
const QUIET_MS = 500;

/** Stays open for as long as the page does. */
const isStream = (request: Request): boolean => new URL(request.url()).pathname.endsWith('/events/stream');

/** What a page asks for, also after it went from one screen to another by itself, of which the browser's load states know nothing. */
export class Traffic {
  private readonly open = new Set<Request>();
  private changedAt = Date.now();

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      // What a document that is left has asked for is nobody's any more.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.open.clear();
      if (!isStream(request)) this.open.add(request);
      this.changedAt = Date.now();
    });
    page.on('requestfinished', (request) => this.close(request));
    page.on('requestfailed', (request) => this.close(request));
  }

  /**
   * Nothing is asked for, and no part of the page says that it is busy: between two questions a busy machine may pause longer.
   * @throws Error with what is still open when that does not come
   */
  async rest(): Promise<void> {
    await eventually(
      async () => (this.isQuiet() ? await this.busy() : [...this.open].map((request) => `${request.method()} ${request.url()}`)),
      (open) => open.length === 0 && this.isQuiet(),
    );
  }

  private isQuiet(): boolean {
    return this.open.size === 0 && Date.now() - this.changedAt >= QUIET_MS;
  }

  private busy(): Promise<string[]> {
    return this.page.locator('[aria-busy=true]').evaluateAll((parts) => parts.map(({ outerHTML }) => outerHTML.slice(0, 200)));
  }

  private close(request: Request): void {
    this.open.delete(request);
    this.changedAt = Date.now();
  }
}
