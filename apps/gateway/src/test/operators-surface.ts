import {
  AcceptApplication,
  AdvanceAccountDebit,
  ListAccountDebits,
  ListOperatorApplications,
  ReadOwnOperator,
  RejectApplication,
} from '@csite/protocol';
import type { Row } from './surface-row';

const id = '0197a2b0-0000-7000-8000-00000000000a';

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
  { ask: ['GET', 'ops/me'], message: ReadOwnOperator, words: {}, status: 200, ops: true },
];
