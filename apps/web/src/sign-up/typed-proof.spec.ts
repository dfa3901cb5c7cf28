import fc from 'fast-check';
import { ja } from '../i18n/resources';
import { loginErrors, looksLikeMail } from '../session/login-form';
import { linkToken } from '../link/link-token';
import { passwordLength, SHORTEST_PASSWORD } from '../password/password-length';
import { accountErrors, customerErrors } from './sign-up-forms';

const complete = { name: 'ネオ 太郎', email: 'taro@sumple.example', password: 'three little words' };

describe('a customer number as it is typed', () => {
  it.each<[string, boolean]>([
    ['A12345678', true],
    ['a12345678', true],
    ['Ａ１２３４５６７８', true],
    ['ａ１２３４５６７８', true],
    ['　A12345678　', true],
    ['12345678', false],
    ['A', false],
    ['', false],
    ['　', false],
    ['B12345678', false],
    ['AA12345678', false],
    ['A12345678x', false],
    ['Å12345678', false],
    ['А12345678', false], // the Cyrillic letter
  ])('%j is worth asking about: %s', (customerNumber, worth) => {
    expect(customerErrors({ subdomain: 'sumple', customerNumber })).toEqual(
      worth ? {} : { customerNumber: 'needCustomerNumber' },
    );
  });

  it('does not wait for the subdomain to be named as missing', () => {
    expect(customerErrors({ subdomain: '　', customerNumber: 'A12345678' })).toEqual({ subdomain: 'needSubdomain' });
  });
});

describe('a password as it is typed', () => {
  it.each<[string, number]>([
    ['', 0],
    ['abc', 3],
    ['みなと', 3],
    ['が', 1],
    ['か\u3099', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['𠮷野家', 3],
    ['😀😀', 2],
    ['   ', 3],
  ])('%j has %d characters', (password, length) => {
    expect(passwordLength(password)).toBe(length);
  });

  it('is as long in the writing of a Mac as in that of Windows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        expect(passwordLength(password.normalize('NFD'))).toBe(passwordLength(password.normalize('NFC')));
      }),
    );
  });

  it('is refused below the least length and never for its letters, blanks included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (password) => {
        const tooShort = passwordLength(password) < SHORTEST_PASSWORD;
        expect('password' in accountErrors({ ...complete, password })).toBe(tooShort);
      }),
    );
  });

  it('has the least length that the page announces', () => {
    expect(ja.signUp.passwordHint).toContain(`${String(SHORTEST_PASSWORD)}文字以上`);
    expect(ja.signUp.needPassword).toContain(`${String(SHORTEST_PASSWORD)}文字以上`);
  });
});

describe('a mail address as it is typed', () => {
  it.each<[string, boolean]>([
    ['taro@sumple.example', true],
    ['taro.neo+csite@mail.sumple.co.jp', true],
    [" o'hara@sumple.example ", true],
    ['taro@日本.example', true],
    ['taro', false],
    ['taro@', false],
    ['@sumple.example', false],
    ['taro@sumple', false],
    ['taro@sumple.', false],
    ['taro neo@sumple.example', false],
    ['taro@sum ple.example', false],
    ['taro@neo@sumple.example', false],
    ['taro@sumple.example\nbcc@evil.example', false],
  ])('%j looks like one: %s', (email, right) => {
    expect(looksLikeMail(email)).toBe(right);
    expect('email' in accountErrors({ ...complete, email })).toBe(!right);
    expect('email' in loginErrors({ subdomain: 'sumple', email, password: 'x' })).toBe(!right);
  });
});

describe('whatever is missing', () => {
  it('has its sentence in the form that asks for it', () => {
    const signUp = [
      ...Object.values(customerErrors({ subdomain: '', customerNumber: '' })),
      ...Object.values(accountErrors({ name: '', email: '', password: '' })),
    ];
    const login = Object.values(loginErrors({ subdomain: '', email: '', password: '' }));
    expect(signUp).toHaveLength(5);
    expect(signUp.filter((words) => !(words in ja.signUp))).toEqual([]);
    expect(login).toHaveLength(3);
    expect(login.filter((words) => !(words in ja.session))).toEqual([]);
  });

  it('is not a password of blanks at log-in: the server alone knows', () => {
    expect(loginErrors({ subdomain: 'sumple', email: complete.email, password: '   ' })).toEqual({});
  });
});

describe('the token behind a mailed link', () => {
  const token = fc.stringMatching(/^[A-Za-z0-9_-]{20,43}$/);

  it('comes out whole, wherever a mail client broke its line', () => {
    fc.assert(
      fc.property(token, fc.nat(43), fc.constantFrom('%0D%0A', '%0A', '%20', '\n', '%E3%80%80'), (whole, at, broken) => {
        expect(linkToken(`#${whole.slice(0, at)}${broken}${whole.slice(at)}`)).toBe(whole);
      }),
    );
  });

  it('is never a reason to break the page, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(linkToken(`#${hash}`)).not.toBe('');
      }),
    );
  });
});
