import type { Page } from 'playwright-core';
import { widths } from './browser';

export type Language = 'ja' | 'en';

/** What is to be read in each language. */
export type Words = Readonly<Record<Language, readonly (string | RegExp)[]>>;

/** Each width with light and dark and in both languages, dark and light in both: all pairs in four looks. */
export const looks = [
  { width: 'desk', colorScheme: 'dark', language: 'ja' },
  { width: 'phone', colorScheme: 'light', language: 'ja' },
  { width: 'phone', colorScheme: 'dark', language: 'en' },
  { width: 'desk', colorScheme: 'light', language: 'en' },
] as const;
export type Look = (typeof looks)[number];

/** By the switch of the header, which a desk shows; nothing is loaded anew. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.setViewportSize(widths.desk);
  await page.locator(`button[lang=${language}]`).first().click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** The page as it stands, another way; nothing of it is between two colours when this returns. */
export async function lookAt(page: Page, { width, colorScheme, language }: Look): Promise<void> {
  await speak(page, language);
  await page.setViewportSize(widths[width]);
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  await page.evaluate(() => {
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  });
}

/** As visitors come. */
export async function lookAsBefore(page: Page): Promise<void> {
  await speak(page, 'ja');
  await page.setViewportSize(widths.desk);
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * What is wrong with the page on paper, printed from the dark: what is read there is ink on white, and nothing is to be pressed.
 */
export async function faultsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const faults = await page.evaluate(() => {
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return 1 - alpha + (alpha * (red * 0.3 + green * 0.6 + blue * 0.1)) / 255;
    };
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
    const said = (element: Element): string =>
      [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
        .join('')
        .trim();
    const read = shown.filter((element) => said(element) !== '' && element.getClientRects()[0]?.width !== 1);
    const under = (element: Element): string[] => {
      const colour = getComputedStyle(element).backgroundColor;
      return [colour, ...(element.parentElement ? under(element.parentElement) : [])];
    };
    return [
      ...shown
        .filter((element) => element.matches('button, header nav, footer, [role=tab]'))
        .map((element) => `to press: ${element.outerHTML.slice(0, 120)}`),
      ...read.filter((element) => light(getComputedStyle(element).color) > 0.5).map((element) => `pale: ${said(element)}`),
      ...read
        .filter((element) => under(element).some((colour) => light(colour) < 0.8))
        .map((element) => `on dark: ${said(element)}`),
    ];
  });
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  return faults;
}
