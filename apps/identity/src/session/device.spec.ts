import { deviceName, deviceOf } from './device';

const chrome = (version: number): string =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

describe('the device of a session', () => {
  it.each([
    [chrome(140), 'Chrome / Windows'],
    [`${chrome(140)} Edg/140.0.0.0`, 'Microsoft Edge / Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox / macOS'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Safari / iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox / Linux'],
    ['curl/8.5.0', 'curl'],
  ])('%s is %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('keeps its name when the browser renews itself', () => {
    expect(deviceOf(chrome(141))).toEqual(deviceOf(chrome(140)));
  });

  it('is unknown to whoever was told nothing, and short whatever was told', () => {
    expect(deviceOf('')).toEqual({});
    expect(deviceName('\r\n<script>')).toBe('');
    expect(deviceName('x'.repeat(500)).length).toBeLessThanOrEqual(90);
  });
});
