import { Failure } from '@csite/protocol';
import type { PasswordContext } from './password-context';
import { assertGoodPassword } from './password-policy';

const taro: PasswordContext = {
  company: '株式会社サンブルデータ',
  customerNumber: 'A12345678',
  subdomains: ['sumple'],
  email: 'taro.neo@sumple-data.example',
  name: 'ネオ 太郎',
};

const refusalOf = (password: string): string | undefined => {
  try {
    assertGoodPassword(password, taro);
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.body.fields?.[0]).toEqual({ path: 'password', code: error.code, detail: error.body.detail });
    return error.code;
  }
};

describe('a password', () => {
  it.each([
    'correct horse battery staple',
    '夏の海辺で食べた冷たい西瓜の味',
    'kaze-ga-fuku-asa-2031',
    'aaaaaaaabbbbbbbbcccc',
    `${'ながい文章でもよい。'.repeat(11)}おわり`,
    'no digits, no capitals',
  ])('may be %s', (password) => {
    expect(refusalOf(password)).toBeUndefined();
  });

  it('needs 15 code points, however many bytes they take', () => {
    expect(refusalOf('tsuki-no-usagi')).toBe('password.too-short');
    expect(refusalOf('𠮷野家𩸽定食🍚😀🍣🎏🗻🚄🌸')).toBe('password.too-short');
    expect(refusalOf('𠮷野家𩸽定食🍚😀🍣🎏🗻🚄🌸🎐🍵')).toBeUndefined();
  });

  it('has at most 128', () => {
    const long = 'wind over the rice fields. '.repeat(5);
    expect(refusalOf(long.slice(0, 128))).toBeUndefined();
    expect(refusalOf(long.slice(0, 129))).toBe('password.too-long');
  });

  it.each([
    ['listed in a breach', '1qaz2wsx3edc4rfv'],
    ['two listed ones in a row', 'password12345678'],
    ['three of them, in capitals', 'QWERTYuiopDRAGONmonkey'],
    ['one character', 'aaaaaaaaaaaaaaaa'],
    ['a piece over and over', 'abc-abc-abc-abc-abc'],
    ['a sequence', 'abcdefghijklmnop'],
    ['a sequence backwards', 'ponmlkjihgfedcba'],
    ['full-width letters of a listed one', 'ｐａｓｓｗｏｒｄ１２３４５６７８'],
  ])('is not %s', (_what, password) => {
    expect(refusalOf(password)).toBe('password.common');
  });

  it.each([
    ['subdomain', 'sumple-2026-login'],
    ['company', 'サンブルデータのひみつ二〇二六年'],
    ['mail address', 'taro.neo.is-my-name'],
    ['customer number', 'a12345678-key-12345'],
    ['person', 'わたしは太郎とよばれています。'],
    ['service', 'Desknet-Support-1'],
  ])('does not live on the %s', (_what, password) => {
    expect(refusalOf(password)).toBe('password.contextual');
  });

  it('may hold a known word beside enough others', () => {
    expect(refusalOf('sumple has nine green bicycles')).toBeUndefined();
  });
});
