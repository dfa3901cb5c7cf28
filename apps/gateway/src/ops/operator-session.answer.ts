import {
  BackupCode,
  type EnrolledOperatorSessionView,
  ListOf,
  Nested,
  type OperatorSessionView,
  OperatorView,
  Optional,
} from '@csite/protocol';
import { TokenAnswer } from '../session/session.answer';

/** The session of an operator. */
export class OperatorSessionAnswer extends TokenAnswer {
  @Nested(() => OperatorView) operator!: OperatorView;
}

export const operatorSessionAnswer = ({ accessToken, expiresIn, operator }: OperatorSessionView): OperatorSessionAnswer => ({
  accessToken,
  expiresIn,
  operator,
});

/** The first session of an operator. */
export class EnrolledOperatorAnswer extends OperatorSessionAnswer {
  /** Shown this once; a repeated request does not bring them again. */
  @Optional() @ListOf(() => BackupCode) backupCodes?: BackupCode[];
}

export const enrolledOperatorAnswer = ({ backupCodes, ...session }: EnrolledOperatorSessionView): EnrolledOperatorAnswer => ({
  ...operatorSessionAnswer({ ...session }),
  ...(backupCodes && { backupCodes }),
});
