import { breachedPasswords } from './breached-passwords';
import { isCommonPassword } from './common-passwords';

describe('a password that a guesser tries first', () => {
  it.each([
    'password',
    'PASSWORD',
    'ｐａｓｓｗｏｒｄ',
    'passwordpassword',
    'password12345678',
    'password 12345678',
    'password-12345678',
    'pass-word-1234-5678',
    'Ｐａｓｓｗｏｒｄ　１２３４５６７８',
    'qwertyuiop',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabca',
    'ab-ab-ab-ab-ab-ab',
    'abcdefghijklmnop',
    'ponmlkjihgfedcba',
    '0123456789:;<=>?',
    'あああああああああああああああ',
    '!!!!!!!!!!!!!!!!',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });
});

describe('a long password of a published breach', () => {
  it.each([
    'stairwaytoheaven',
    'StairwayToHeaven',
    'ｓｔａｉｒｗａｙｔｏｈｅａｖｅｎ',
    'stairway to heaven',
    'rumpelstiltzkin',
    'manchesterunited',
    'sashasashasasha',
    'onlyOne4-myXworld',
    'vjkjrjcjcsrtqcb',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it('is known by the thousand', () => {
    expect(breachedPasswords().size).toBeGreaterThan(9000);
    for (const password of breachedPasswords()) expect(isCommonPassword(password)).toBe(true);
  });
});

describe('a password that is nobody else’s', () => {
  it.each([
    'nine green bicycles',
    'another good password',
    '九つの緑の自転車が坂道をのぼる',
    'passwordq7-tiger-bridge',
    'correct-tiger-7-battery-lamp',
    'aaaaaaaaaaaaaaab7',
    'x9$kQ!2m&Zr7@Lp0',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});
