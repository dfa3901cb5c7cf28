import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { csiteFolder } from '../folders';
import { fontConfiguration } from './japanese-font';
import { packedChromium } from './packed-chromium';

const onLinux = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;

describe('the packed Chromium', () => {
  onLinux(
    'opens a page on a machine that has no browser of its own',
    async () => {
      const { executablePath, libraries } = await packedChromium(join(csiteFolder(), 'chromium'));
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--headless=shell'],
        env: { LD_LIBRARY_PATH: libraries },
      });
      const page = await browser.newPage();
      await page.setContent('<h1>ご契約内容</h1>');
      expect(await page.textContent('h1')).toBe('ご契約内容');
      await browser.close();
    },
    60_000,
  );
});

describe('the Japanese font', () => {
  it('is made known to the browser by a file of our own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'csite-font-'));
    expect(readFileSync(fontConfiguration(folder), 'utf8')).toMatch(/<dir>.*noto-sans-jp.400Regular<\/dir>/);
    rmSync(folder, { recursive: true });
  });
});
