import { Nested } from '../fields/fields';
import { OperatorView } from './operator.view';
import { SessionTokens } from './session.tokens';

/** The session of an operator. */
export class OperatorSessionView extends SessionTokens {
  @Nested(() => OperatorView) operator!: OperatorView;
}
