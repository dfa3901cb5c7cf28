import type { BillingProfile } from '../../api/types';
import { billingBody, billingTexts, comparedFields } from './billing-texts';
import { billingFields } from './fields';

const billingAddress = {
  company: '港経理株式会社',
  department: '',
  name: '会計 三郎',
  postalCode: '2208110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '',
  tel: '',
};
const profile: BillingProfile = {
  sameAsContractor: false,
  billingAddress,
  mails: ['a@x.example', 'b@x.example'],
  delivery: 'pdf',
  mailForm: 'attachment',
  paymentMethod: 'bank-transfer',
  appliesFrom: [],
  version: 3,
};

describe('the form of 請求書送付先', () => {
  it('asks for what it was given, when nothing was typed', () => {
    const { mails, delivery, mailForm } = profile;
    expect(billingBody(billingTexts(profile))).toEqual({
      sameAsContractor: false,
      address: billingAddress,
      mails,
      delivery,
      mailForm,
    });
  });

  it('sends no address where bills go to the contractor, and no empty mails', () => {
    const texts = { ...billingTexts(profile), goesTo: 'contractor', mail0: ' ', mail4: ' c@x.example ' };
    expect(billingBody(texts)).toEqual({
      sameAsContractor: true,
      mails: ['b@x.example', 'c@x.example'],
      delivery: 'pdf',
      mailForm: 'attachment',
    });
  });

  it('compares addresses only where both are their own', () => {
    const own = billingTexts(profile);
    expect(comparedFields(billingFields, own, own)).toEqual(billingFields);
    const same = { ...own, goesTo: 'contractor' };
    expect(comparedFields(billingFields, own, same)).toEqual([
      'goesTo',
      'mail0',
      'mail1',
      'mail2',
      'mail3',
      'mail4',
      'mailForm',
      'delivery',
    ]);
  });
});
