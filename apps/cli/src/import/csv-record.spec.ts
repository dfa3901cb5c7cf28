import { recordOf } from './csv-record';

describe('a CSV row as a record', () => {
  it('takes headings with dots apart, also into lists', () => {
    expect(
      recordOf({
        customerNumber: 'A12345678',
        'contractor.company': '株式会社サンブルデータ',
        'contractor.building': '',
        'billing.sameAsContractor': 'TRUE',
        'billing.mails.0': 'keiri@minato.example',
        'contracts.0.product': 'neo',
        'contracts.0.lines.0.code': 'KNEOJST1MB001',
        'contracts.0.lines.0.quantity': '50',
        'contracts.0.disk.usedGiB': '31.4',
      }),
    ).toEqual({
      customerNumber: 'A12345678',
      contractor: { company: '株式会社サンブルデータ', building: '' },
      billing: { sameAsContractor: true, mails: ['keiri@minato.example'] },
      contracts: [{ product: 'neo', lines: [{ code: 'KNEOJST1MB001', quantity: 50 }], disk: { usedGiB: 31.4 } }],
    });
  });

  it('has no contract, line or mail where all cells are empty', () => {
    const record = recordOf({
      partner: '',
      'billing.company': '',
      'billing.mails.0': '',
      'billing.mails.1': 'b@chatonly.example',
      'contracts.0.product': 'neo',
      'contracts.1.product': '',
      'contracts.1.lines.0.code': '',
    });
    expect(record).toEqual({ billing: { mails: ['b@chatonly.example'] }, contracts: [{ product: 'neo' }] });
  });

  it('keeps text that is no number, for the service to refuse with its line', () => {
    expect(recordOf({ 'contracts.0.usersInUse': '五十', 'contractor.postalCode': '0010001' })).toMatchObject({
      contracts: [{ usersInUse: '五十' }],
      contractor: { postalCode: '0010001' },
    });
  });

  it('is not led astray by headings such as __proto__', () => {
    const record = recordOf({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(record)).toContain('constructor');
  });
});
