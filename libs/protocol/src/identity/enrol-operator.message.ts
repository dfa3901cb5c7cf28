import { ListOf, Optional } from '../fields/fields';
import { command } from '../wire/message';
import { AddTotpRequest } from './factor/add-totp.message';
import { BackupCode } from './factor/factor.view';
import { OperatorSessionView } from './operator-session.view';

/** The first session of an operator, with the codes that stand in for a code app that was lost. */
export class EnrolledOperatorSessionView extends OperatorSessionView {
  /** Shown this once; a repeated request does not bring them again. */
  @Optional() @ListOf(() => BackupCode) backupCodes?: BackupCode[];
}

/**
 * Second step of an operator's very first log-in: `CreateOperatorSession` answered `session.enrolment-required`, with the secret
 * of a code app. unprocessable `factor.code-wrong`, gone `challenge.expired`.
 */
export const EnrolOperator = command({
  subject: 'rpc.identity.operator-session.enrol',
  audit: ['session.opened', 'factor.added'],
  request: AddTotpRequest,
  reply: EnrolledOperatorSessionView,
});
