import { aCustomer } from '../test/a-customer';
import { refusalOf } from '../test/refusal';

describe('a customer', () => {
  it('with a direct contract may sign up', () => {
    expect(() => aCustomer().assertDirect('sign-up.partner-contract')).not.toThrow();
  });

  it('of a sales partner is told why not, and whom to ask', () => {
    const customer = aCustomer({ channel: 'partner', partner: '販売商会' });
    const refusal = refusalOf(() => customer.assertDirect('sign-up.partner-contract'));
    expect(refusal).toMatchObject({ kind: 'forbidden', code: 'sign-up.partner-contract' });
    expect(refusal.body.detail.ja).toMatch(/販売パートナー.*販売商会/);
    expect(refusal.body.detail.en).toMatch(/ask the partner \(販売商会\)/);
  });

  it('of an ASP service is told why not, also where the provider is not known', () => {
    const refusal = refusalOf(() => aCustomer({ channel: 'asp' }).assertDirect('session.partner-contract'));
    expect(refusal.code).toBe('session.partner-contract');
    expect(refusal.body.detail.en).toMatch(/ask its provider\./);
  });

  it('has as owner who signs up where there is none, as viewers all others', () => {
    expect([0, 1, 7].map((owners) => aCustomer().roleOfSelfMade(owners))).toEqual(['owner', 'viewer', 'viewer']);
  });
});
