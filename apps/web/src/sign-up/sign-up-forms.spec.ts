import { passwordLength } from '../password/password-length';
import { accountErrors, customerErrors } from './sign-up-forms';

describe('the first form of the sign-up', () => {
  it('asks for both', () => {
    expect(customerErrors({ subdomain: '', customerNumber: '' })).toEqual({
      subdomain: 'needSubdomain',
      customerNumber: 'needCustomerNumber',
    });
  });

  it('accepts a number with 8 or 9 digits, typed full-width or in lower case', () => {
    for (const customerNumber of ['A12345678', 'A123456789', 'Ａ１２３４５６７８', ' a12345678 '])
      expect(customerErrors({ subdomain: 'sumple', customerNumber })).toEqual({});
  });

  it('reminds of the A', () => {
    expect(customerErrors({ subdomain: 'sumple', customerNumber: '12345678' })).toEqual({ customerNumber: 'needCustomerNumber' });
  });
});

describe('the second form of the sign-up', () => {
  const complete = { name: 'ネオ 太郎', email: 'taro@sumple.example', password: 'みなとみらいの空はとても青い' };

  it('wants 15 characters of password, counted as code points', () => {
    expect(passwordLength('👩‍💻'.normalize())).toBe(3);
    expect(accountErrors({ ...complete, password: 'x'.repeat(14) })).toEqual({ password: 'needPassword' });
    expect(accountErrors({ ...complete, password: 'x'.repeat(15) })).toEqual({});
    expect(passwordLength(complete.password)).toBe(14);
  });

  it('asks for all that is missing', () => {
    expect(Object.keys(accountErrors({ name: ' ', email: 'taro', password: '' }))).toEqual(['name', 'email', 'password']);
  });
});
