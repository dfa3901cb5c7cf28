import { aCustomer } from './customers';

describe('a customer for one spec', () => {
  it('shares neither number nor subdomain nor addresses with another', () => {
    const [one, other] = [aCustomer({ like: 'minato' }), aCustomer({ like: 'minato' })];
    expect(one.customerNumber).toMatch(/^A7\d{8}$/);
    expect(one.customerNumber).not.toBe(other.customerNumber);
    const places = [one, other].flatMap(({ contracts }) => contracts.map(({ subdomain }) => subdomain));
    expect(new Set(places).size).toBe(4);
    const [{ subdomain }] = one.contracts;
    expect([one.contractor.email, ...one.billing.mails]).toEqual([`keiyaku@${subdomain}.example`, `keiri@${subdomain}.example`]);
  });

  it('is as the sample, but for what was wished for', () => {
    const { contractor, contracts } = aCustomer({ company: '株式会社ためし', type: 'annual', startedOn: '2025-01-01' });
    expect(contractor.company).toBe('株式会社ためし');
    expect(contracts).toMatchObject([{ product: 'neo', type: 'annual', startedOn: '2025-01-01', usersInUse: 42 }]);
  });

  it('has as many of what is counted by the user as users, no more of them in use, and other options as they were', () => {
    const { contracts } = aCustomer({ like: 'ninedigits', users: 20 });
    expect(contracts[0]).toMatchObject({ lines: [{ quantity: 20 }, { code: 'KBKUJST1MB001', quantity: 1 }], usersInUse: 20 });
  });

  it('stores no more than comes with the users in use, so that the others can go', () => {
    expect(aCustomer({ like: 'sumple', usersInUse: 5 }).contracts[0].disk.usedGiB).toBe(5);
    expect(aCustomer({ like: 'sumple' }).contracts[0].disk.usedGiB).toBe(31.4);
  });

  it('holds one product where one is wished for, and begins with a sample that has it', () => {
    expect(aCustomer({ product: 'chatluck' }).contracts.map(({ product }) => product)).toEqual(['chatluck']);
    expect(aCustomer({ like: 'minato', product: 'chatluck' }).contracts).toMatchObject([{ product: 'chatluck', usersInUse: 28 }]);
    expect(() => aCustomer({ like: 'sumple', product: 'chatluck' })).toThrow('sumple of the samples has no chatluck');
  });
});
