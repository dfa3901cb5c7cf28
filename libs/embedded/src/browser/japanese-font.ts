import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../folders';

/** What makes Japanese text visible on a machine without a Japanese font; nothing where there is one. */
export function japaneseFont(folder: string): Record<string, string> {
  return hasJapaneseFont() ? {} : { FONTCONFIG_FILE: fontConfiguration(folder) };
}

function hasJapaneseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Writes a fontconfig file with the font of the npm package, besides whatever the machine has. */
export function fontConfiguration(folder: string): string {
  const fonts = packageFolder('@expo-google-fonts/noto-sans-jp');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans JP</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans JP</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
