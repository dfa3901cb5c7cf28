import { aCustomer } from './customer.builder';

describe('a customer', () => {
  it('with a direct contract may sign up', () => {
    expect(() => aCustomer().assertDirect('sign-up.partner-contract')).not.toThrow();
  });

  it('of a sales partner is told why not, and whom to ask', () => {
    const customer = aCustomer({ channel: 'partner', partner: '販売商会' });
    expect(() => customer.assertDirect('sign-up.partner-contract')).toThrow(
      expect.objectContaining({
        kind: 'forbidden',
        code: 'sign-up.partner-contract',
        body: expect.objectContaining({
          detail: {
            ja: expect.stringMatching(/販売パートナー.*販売商会/),
            en: expect.stringMatching(/ask the partner \(販売商会\)/),
          },
        }),
      }),
    );
  });

  it('of an ASP service is told why not, also where the provider is not known', () => {
    const customer = aCustomer({ channel: 'asp' });
    expect(() => customer.assertDirect('session.partner-contract')).toThrow(
      expect.objectContaining({ code: 'session.partner-contract', message: expect.stringMatching(/ask its provider\./) }),
    );
  });

  it('has its first account as owner, later self-made ones as viewers', () => {
    expect([0, 1, 7].map((accounts) => aCustomer().roleOfSelfMade(accounts))).toEqual(['owner', 'viewer', 'viewer']);
  });
});
