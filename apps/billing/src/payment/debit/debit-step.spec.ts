import { debitStates } from '@csite/protocol';
import { debitStep } from './debit-step';

const details = { bankName: 'みなと銀行', accountEnding: '567', reason: '届出印が相違しています。' };

describe('the form of an account debit', () => {
  it('comes from the customer, goes to the bank, and is active or returned; what came back is sent anew', () => {
    const steps = debitStates.flatMap((present) =>
      debitStates.filter((state) => follows(present, state)).map((state) => `${present} → ${state}`),
    );
    expect(steps).toEqual([
      'form-sent → form-sent',
      'form-sent → form-received',
      'form-received → bank-checking',
      'form-received → returned',
      'bank-checking → active',
      'bank-checking → returned',
      'active → returned',
      'returned → form-sent',
    ]);
  });

  const follows = (present: (typeof debitStates)[number], state: (typeof debitStates)[number]): boolean => {
    try {
      debitStep(present, { state, ...details });
      return true;
    } catch {
      return false;
    }
  };

  it('is received with the bank and the last digits of the account', () => {
    expect(debitStep('form-sent', { state: 'form-received', ...details })).toEqual({
      bankName: 'みなと銀行',
      accountEnding: '567',
    });
    for (const missing of [{ bankName: undefined }, { bankName: ' ' }, { accountEnding: undefined }])
      expect(() => debitStep('form-sent', { state: 'form-received', ...details, ...missing })).toThrow('details-missing');
  });

  it('is returned with a reason', () => {
    expect(debitStep('bank-checking', { state: 'returned', ...details })).toEqual({ reason: details.reason });
    expect(() => debitStep('bank-checking', { state: 'returned' })).toThrow('details-missing');
  });

  it('starts without the bank of the form before it', () => {
    expect(debitStep('returned', { state: 'form-sent' })).toEqual({ bankName: null, accountEnding: null });
  });

  it('is none where the customer pays in another way', () => {
    expect(() => debitStep(null, { state: 'active' })).toThrow('account-debit.none');
  });
});
