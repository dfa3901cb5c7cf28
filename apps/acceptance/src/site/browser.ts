import { type Browser, type BrowserContext, type BrowserServer, chromium, type Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { findChromium } from '@csite/embedded';

/** Longer than any page takes on a busy machine, shorter than a test may run: what is missing is named. */
const PATIENCE_MS = 40_000;

export const widths = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
export type Width = keyof typeof widths;

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
  // Only what is wrong is read: what passes takes axe longer to gather than to find. In the page itself, as its frames are of
  // its own origin: otherwise each look opens a page more. Style sheets are not fetched anew for a rule that is not asked.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
