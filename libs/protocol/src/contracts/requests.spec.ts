import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppendImportRequest } from './append-import.message';
import { CreateQuoteRequest } from './create-quote.message';
import { ImportedBilling } from './customer-billing-imported.fact';
import { GetContractRequest } from './get-contract.message';
import { ListApplicationsRequest } from './list-applications.message';
import { ListContractHistoryRequest } from './list-contract-history.message';
import { PolicyDocument } from './policy-document';
import { SubmitApplicationRequest } from './submit-application.message';

type Shape = new () => object;

/** The fields of a request that are refused. */
const wrongFields = (shape: Shape, value: object): string[] =>
  validateSync(plainToInstance(shape, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

const id = '01a20402-bc43-708b-bfba-eb41f018a18e';
const quote = { product: 'neo', kind: 'users', users: 60 };
const billing = { sameAsContractor: true, mails: ['keiri@example.jp'], delivery: 'pdf', paymentMethod: 'bank-transfer' };

describe('requests to contracts', () => {
  it.each<[Shape, object]>([
    [CreateQuoteRequest, quote],
    [CreateQuoteRequest, { ...quote, users: 1 }],
    [CreateQuoteRequest, { ...quote, users: 1_000_000 }],
    [SubmitApplicationRequest, { quoteId: id }],
    [SubmitApplicationRequest, { quoteId: id, replaces: id }],
    [GetContractRequest, { product: 'neo' }],
    [ListContractHistoryRequest, { product: 'neo', limit: 100, cursor: id }],
    [ListApplicationsRequest, {}],
    [ListApplicationsRequest, { product: 'neo', states: ['submitted', 'scheduled'], limit: 1 }],
    [
      AppendImportRequest,
      {
        importId: id,
        lines: [
          { number: 1, text: '{\t"a": 1}' },
          { number: 2, text: '' },
        ],
      },
    ],
    [ImportedBilling, billing],
  ])('%p takes %j', (shape, value) => {
    expect(wrongFields(shape, value)).toEqual([]);
  });

  it.each<[Shape, object, string]>([
    // The total of users is a whole number that one contract may name.
    ...[0, -5, 5.5, 1_000_001, Number.NaN, '60', null, undefined, [60], true].map((users): [Shape, object, string] => [
      CreateQuoteRequest,
      { ...quote, users },
      'users',
    ]),
    [CreateQuoteRequest, { ...quote, kind: 'user' }, 'kind'],
    [CreateQuoteRequest, { ...quote, units: 3 }, 'units'],
    [CreateQuoteRequest, { product: 'neo', kind: 'options', users: 60, options: [] }, 'users'],
    [CreateQuoteRequest, { product: 'neo', kind: 'options' }, 'options'],
    [CreateQuoteRequest, { product: 'neo', kind: 'plan' }, 'code'],
    [CreateQuoteRequest, { product: 'neo', kind: 'disk', units: -1 }, 'units'],
    [CreateQuoteRequest, { product: 'neo', kind: 'terms', contractType: 'annual' }, 'paymentMethod'],
    [CreateQuoteRequest, { product: 'neo', kind: 'terms', contractType: 'weekly', paymentMethod: 'credit-card' }, 'contractType'],
    [CreateQuoteRequest, { product: 'neo', kind: 'legal-name', company: '株式会社サンプル' }, 'companyKana'],
    [CreateQuoteRequest, { ...quote, product: '' }, 'product'],
    [CreateQuoteRequest, { ...quote, product: 'x'.repeat(41) }, 'product'],
    [CreateQuoteRequest, { ...quote, product: ['neo'] }, 'product'],
    [CreateQuoteRequest, { ...quote, customerId: id }, 'customerId'],
    [SubmitApplicationRequest, {}, 'quoteId'],
    [SubmitApplicationRequest, { quoteId: '1' }, 'quoteId'],
    [SubmitApplicationRequest, { quoteId: `${id}'--` }, 'quoteId'],
    [SubmitApplicationRequest, { quoteId: id, replaces: '' }, 'replaces'],
    [SubmitApplicationRequest, { quoteId: id, price: 0 }, 'price'],
    [GetContractRequest, { product: 'neo\u0000' }, 'product'],
    [ListContractHistoryRequest, { product: 'neo', limit: 0 }, 'limit'],
    [ListContractHistoryRequest, { product: 'neo', limit: 101 }, 'limit'],
    [ListContractHistoryRequest, { product: 'neo', cursor: 'x'.repeat(201) }, 'cursor'],
    [ListApplicationsRequest, { states: ['done'] }, 'states'],
    [ListApplicationsRequest, { states: 'applied' }, 'states'],
    [AppendImportRequest, { importId: id, lines: [[]] }, 'lines'],
    [AppendImportRequest, { importId: id, lines: [null] }, 'lines'],
    [AppendImportRequest, { importId: id, lines: [{ number: 0, text: 'x' }] }, 'lines'],
    [AppendImportRequest, { importId: id, lines: [{ number: 1, text: 'x'.repeat(20_001) }] }, 'lines'],
    [AppendImportRequest, { importId: id, lines: Array(501).fill({ number: 1, text: 'x' }) }, 'lines'],
    [ImportedBilling, { ...billing, mails: ['not a mail'] }, 'mails'],
    [ImportedBilling, { ...billing, mails: ['a@b.jp\r\nBcc: evil@x.jp'] }, 'mails'],
    [ImportedBilling, { ...billing, mails: Array(9).fill('a@b.jp') }, 'mails'],
    [ImportedBilling, { ...billing, address: [] }, 'address'],
  ])('%p refuses %j at %s', (shape, value, field) => {
    expect(wrongFields(shape, value)).toEqual([field]);
  });
});

describe('the deadline of a policy', () => {
  const wrong = (reductionDeadlineDay: unknown): boolean =>
    wrongFields(PolicyDocument, { reductionDeadlineDay }).includes('reductionDeadlineDay');

  it.each([1, 20, 31, 'month-end'])('may be %p', (day) => {
    expect(wrong(day)).toBe(false);
  });

  it.each([0, 32, 20.5, '20', 'end', null, undefined])('cannot be %p', (day) => {
    expect(wrong(day)).toBe(true);
  });
});
