import { Nested, type OperatorSessionView, OperatorView } from '@csite/protocol';
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
