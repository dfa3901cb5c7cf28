import { normalizeCustomerNumber } from './customer-number';
import { normalizeMailAddress } from './mail-address';
import { normalizeSubdomain } from './subdomain';

describe('What people type', () => {
  it.each(['A12345678', ' a12345678 ', 'Ａ１２３４５６７８', 'ａ12345678'])('customer number %p is A12345678', (input) => {
    expect(normalizeCustomerNumber(input)).toBe('A12345678');
  });

  it.each([
    'sumple',
    ' SUMPLE ',
    'ｓｕｍｐｌｅ',
    'sumple.dn-cloud.com',
    'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi',
    'http://sumple.dn-cloud.com:443/?x=1#y',
    'sumple.dn-cloud.com/cgi-bin',
  ])('subdomain %p is sumple', (input) => {
    expect(normalizeSubdomain(input)).toBe('sumple');
  });

  it('text without a subdomain stays something that matches nothing', () => {
    expect(normalizeSubdomain('https://')).toBe('');
    expect(normalizeSubdomain('みなと')).toBe('みなと');
  });

  it('mail addresses compare without case, width and surrounding space', () => {
    expect(normalizeMailAddress(' Taro@Example.COM ')).toBe('taro@example.com');
  });
});
