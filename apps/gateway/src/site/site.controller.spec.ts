import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayWorld } from '../test/gateway-world';

const index = '<!doctype html><html><head><meta name="csp-nonce" content="__CSP_NONCE__" /></head><body></body></html>';

const bigScript = 'export const 値 = 1;\n'.repeat(500);

const builtSite = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'csite-site-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), index);
  writeFileSync(join(root, 'assets', 'app-1a2b.js'), 'run()');
  writeFileSync(join(root, 'assets', 'big-3c4d.js'), bigScript);
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, 'logo.png'), Buffer.alloc(5000));
  writeFileSync(join(root, '.env'), 'SECRET=1');
  return root;
};

describe('The web app', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start({ WEB_ROOT: builtSite(), PUBLIC_URL: 'https://support.example.com' });
  });
  afterAll(() => world.stop());

  it.each(['/', '/login', '/sign-up', '/s', '/contracts/neo/history', '/login?next=1'])('%s is its page', async (path) => {
    const answer = await world.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('each page has a nonce of its own, the same in its policy', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await world.get('/');
        const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(await answer.text())?.[1] ?? '';
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces.join('')).not.toContain('__CSP_NONCE__');
  });

  it('a page allows no inline script, no frame and no other site', async () => {
    const policy = (await world.get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each(['/', '/assets/app-1a2b.js', '/api/v1/me', '/api/v1/healthz', '/nothing.here'])(
    '%s has the headers of every answer',
    async (path) => {
      const { headers } = await world.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('a file named by its hash is kept for good, another is asked for again', async () => {
    const asset = await world.get('/assets/app-1a2b.js');
    expect([await asset.text(), asset.headers.get('cache-control')]).toEqual(['run()', 'public, max-age=31536000, immutable']);
    const icon = await world.get('/favicon.svg');
    expect([icon.headers.get('content-type'), icon.headers.get('cache-control')]).toEqual(['image/svg+xml', 'no-cache']);
    const again = await world.get('/favicon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0', null],
    ['identity', null],
  ])('a script for Accept-Encoding %s comes as %s, and holds the same', async (accepted, encoding) => {
    const answer = await world.get('/assets/big-3c4d.js', { 'accept-encoding': accepted });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([encoding, 'accept-encoding']);
    expect(Number(answer.headers.get('content-length')) < 1000).toBe(encoding !== null);
    expect(await answer.text()).toBe(bigScript);
  });

  it('what is packed already, or small, comes as it is', async () => {
    for (const path of ['/logo.png', '/assets/app-1a2b.js', '/']) {
      const answer = await world.get(path, { 'accept-encoding': 'br, gzip' });
      expect([path, answer.headers.get('content-encoding')]).toEqual([path, null]);
    }
  });

  it('a packed file that is known is 304, and HEAD tells of it without sending it', async () => {
    const headers = { 'accept-encoding': 'br' };
    const first = await fetch(`${world.url}/assets/big-3c4d.js`, { method: 'HEAD', headers });
    expect([first.headers.get('content-encoding'), await first.text()]).toEqual(['br', '']);
    const again = await world.get('/assets/big-3c4d.js', { ...headers, 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept-encoding']);
  });

  it.each(['/.env', '/assets', '/assets/', '/assets/app-1a2b.js.map', '/index.html', '/api', '/api/v1/login', '/Login'])(
    '%s is not the site',
    async (path) => {
      const { status } = await world.get(path);
      expect([path, status]).toEqual([path, path === '/assets' ? 200 : 401]);
    },
  );

  it.each(['/healthz', '/readyz', '/api/v1/healthz', '/api/v1/readyz'])('%s answers whoever runs it', async (path) => {
    const answer = await world.get(path);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });
});
