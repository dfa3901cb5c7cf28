import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { etagOf } from '../http/etag';
import { EncodedFile } from './encoded-file';

export interface SiteFile {
  readonly body: Buffer;
  /** What can be packed; pictures and fonts are so already. */
  readonly encoded?: EncodedFile;
  readonly type: string;
  readonly etag: string;
  /** Named by a hash of what it holds: never changes under its name. */
  readonly hashed: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const isText = (type: string): boolean => /charset|svg|manifest/.test(type);

/** Lower-case words between single slashes; what the web app's router makes of them is its own affair. */
const PAGE = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/;

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** The web app's files, read once. Only an exact name is served: no path is ever joined, so none leads out of the folder. */
export class SiteFiles {
  private readonly files = new Map<string, SiteFile>();

  constructor(root: string) {
    if (!existsSync(root)) return;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const type = types[extname(entry.name)];
      if (!entry.isFile() || !type) continue;
      const path = file.slice(root.length).split(sep).join('/');
      const body = readFileSync(file);
      const encoded = isText(type) ? new EncodedFile(body) : undefined;
      this.files.set(path, { body, encoded, type, etag: etagOf(body), hashed: path.startsWith('/assets/') });
    }
  }

  find(path: string): SiteFile | undefined {
    return path === '/index.html' ? undefined : this.files.get(path);
  }

  get index(): string | undefined {
    return this.files.get('/index.html')?.body.toString();
  }

  isPage(path: string): boolean {
    return PAGE.test(path) && path !== '/api' && !path.startsWith('/api/');
  }

  /** Whether the site has something at exactly this URL: read from the URL as sent, undecoded. */
  serves(method: string, url: string): boolean {
    const path = pathOf(url);
    return (method === 'GET' || method === 'HEAD') && (this.isPage(path) || this.find(path) !== undefined);
  }
}
