import { type Browser, type BrowserContext, type BrowserServer, chromium, type Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { findChromium } from '@csite/embedded';

/** Longer than any page takes on a busy machine, shorter than a test may run: what is missing is named. */
const PATIENCE_MS = 40_000;

export const widths = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
export type Width = keyof typeof widths;

/** What a page has that axe was brought to. */
interface Looking {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

let source: string | undefined;
const axe = (): string => (source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

/** A real Chromium for all specs of a run. */
export async function startBrowserServer(): Promise<BrowserServer> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launchServer({ executablePath, args: [...args], env: { ...env }, headless: true, host: '127.0.0.1' });
}

export const connectTo = (browser: string): Promise<Browser> => chromium.connect(browser);

/** As a browser of its own: nothing of what others have stored. */
export async function visit(browser: Browser, width: Width): Promise<BrowserContext> {
  const viewport = widths[width];
  const context = await browser.newContext({ locale: 'ja-JP', viewport, timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** What axe calls serious or critical, as one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Once for a document, however often it is looked at: reading axe takes a browser longer than looking with it.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe());
  return page.evaluate(async () => {
    // Only what is wrong is read: what passes takes axe longer to gather than to find. Style sheets are not fetched anew for a
    // rule that is not asked.
    const { violations } = await (window as unknown as Looking).axe.run({ resultTypes: ['violations'], preload: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
