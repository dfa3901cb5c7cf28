import { loginErrors, looksLikeMail } from './login-form';

describe('the log-in form', () => {
  it('asks for everything that is missing at once', () => {
    expect(loginErrors({ subdomain: ' ', email: '', password: '' })).toEqual({
      subdomain: 'needSubdomain',
      email: 'needEmail',
      password: 'needPassword',
    });
  });

  it('lets a pasted URL pass: the server reduces it to the subdomain', () => {
    expect(
      loginErrors({
        subdomain: 'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi',
        email: 'taro@sumple.example',
        password: ' ',
      }),
    ).toEqual({});
  });

  it('knows a mail address by its shape only', () => {
    expect(['a@b.jp', ' taro.neo+csite@sub.example '].map(looksLikeMail)).toEqual([true, true]);
    expect(['', 'a', 'a@b', 'a b@c.jp', '@c.jp', 'a@@c.jp'].map(looksLikeMail)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
