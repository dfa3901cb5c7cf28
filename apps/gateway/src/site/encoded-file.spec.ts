import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { acceptedEncoding, EncodedFile } from './encoded-file';

describe('The encoding of a file', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br ; q=0.000, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', undefined],
    ['deflate, zstd', undefined],
    ['identity', undefined],
    ['brotli', undefined],
    ['', undefined],
    [undefined, undefined],
    [`${'x,'.repeat(400)}br`, undefined],
  ])('for Accept-Encoding %p is %p', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });

  it('leaves what it holds as it was', async () => {
    const body = Buffer.from('const 名前 = "ネオ 太郎";\n'.repeat(1000));
    const file = new EncodedFile(body);
    const [br = Buffer.alloc(0), gzip = Buffer.alloc(0)] = await Promise.all([file.as('br'), file.as('gzip')]);
    expect(brotliDecompressSync(br).equals(body)).toBe(true);
    expect(gunzipSync(gzip).equals(body)).toBe(true);
    expect(br.length).toBeLessThan(body.length / 20);
  });

  it('is made once, however many ask at the same time', async () => {
    const file = new EncodedFile(Buffer.from('x'.repeat(5000)));
    const packed = await Promise.all([file.as('gzip'), file.as('gzip'), file.as('gzip')]);
    expect(new Set(packed).size).toBe(1);
  });

  it('is none where it would save next to nothing', async () => {
    expect(await new EncodedFile(Buffer.from('run()')).as('br')).toBeUndefined();
  });
});
