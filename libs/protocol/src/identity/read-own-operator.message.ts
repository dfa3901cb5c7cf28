import { Nothing, query } from '../wire/message';
import { OperatorView } from './operator.view';

/** The operator who calls. */
export const ReadOwnOperator = query({ subject: 'rpc.identity.operator.me', request: Nothing, reply: OperatorView });
