import {
  AcceptApplication,
  AddNoticeUpdate,
  AdvanceAccountDebit,
  ChangeNotice,
  CreateNotice,
  GetCatalogue,
  GetOperatorNotice,
  ListAccountDebits,
  ListOperatorAccounts,
  ListOperatorApplications,
  ListOperatorFaqs,
  ListOperatorNotices,
  ReadOwnOperator,
  RejectApplication,
  WithdrawNotice,
} from '@csite/protocol';
import type { Row } from './surface-row';

const id = '0197a2b0-0000-7000-8000-00000000000a';

const words = { products: ['neo'], severity: 'important', title: { ja: '題' }, body: { ja: '本文' } };
const update = { state: 'identified', body: { ja: '原因が分かりました。' } };

/** What operators have; their sessions have specs of their own. */
export const operatorsSurface: readonly Row[] = [
  {
    ask: ['GET', 'ops/applications?states=submitted&limit=5'],
    message: ListOperatorApplications,
    words: { states: ['submitted'], limit: 5 },
    status: 200,
    ops: true,
  },
  {
    ask: ['POST', `ops/applications/${id}/acceptance`],
    message: AcceptApplication,
    words: { applicationId: id },
    status: 201,
    ops: true,
  },
  {
    ask: ['POST', `ops/applications/${id}/rejection`, { reason: '与信のため' }],
    message: RejectApplication,
    words: { applicationId: id, reason: '与信のため' },
    status: 201,
    ops: true,
  },
  {
    ask: ['GET', 'ops/account-debits?states=form-sent,returned&limit=5'],
    message: ListAccountDebits,
    words: { states: ['form-sent', 'returned'], limit: 5 },
    status: 200,
    ops: true,
  },
  {
    ask: ['POST', `ops/account-debits/${id}/steps`, { state: 'active' }],
    message: AdvanceAccountDebit,
    words: { customerId: id, state: 'active' },
    status: 201,
    ops: true,
  },
  { ask: ['GET', 'ops/faqs'], message: ListOperatorFaqs, words: {}, status: 200, ops: true },
  {
    ask: ['GET', 'ops/notices?product=neo&kind=news&limit=5'],
    message: ListOperatorNotices,
    words: { products: ['neo'], kinds: ['news'], limit: 5 },
    status: 200,
    ops: true,
  },
  {
    ask: ['POST', 'ops/notices', { ...words, kind: 'news' }],
    message: CreateNotice,
    words: { ...words, kind: 'news' },
    before: [GetCatalogue],
    status: 201,
    ops: true,
    versioned: true,
  },
  {
    ask: ['GET', `ops/notices/${id}`],
    message: GetOperatorNotice,
    words: { noticeId: id },
    status: 200,
    ops: true,
    versioned: true,
  },
  {
    ask: ['PUT', `ops/notices/${id}`, words],
    message: ChangeNotice,
    words: { ...words, noticeId: id, version: 7 },
    before: [GetCatalogue],
    status: 200,
    ops: true,
    edits: true,
    versioned: true,
  },
  {
    ask: ['POST', `ops/notices/${id}/updates`, update],
    message: AddNoticeUpdate,
    words: { ...update, noticeId: id },
    status: 201,
    ops: true,
    versioned: true,
  },
  {
    ask: ['POST', `ops/notices/${id}/withdrawal`],
    message: WithdrawNotice,
    words: { noticeId: id },
    status: 201,
    ops: true,
    versioned: true,
  },
  {
    ask: ['GET', 'ops/accounts?customerNumber=A12345678&states=frozen&limit=5'],
    message: ListOperatorAccounts,
    words: { customerNumber: 'A12345678', states: ['frozen'], limit: 5 },
    status: 200,
    ops: true,
  },
  { ask: ['GET', 'ops/me'], message: ReadOwnOperator, words: {}, status: 200, ops: true },
];
