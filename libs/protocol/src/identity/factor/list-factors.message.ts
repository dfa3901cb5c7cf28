import { Nothing, query } from '../../wire/message';
import { FactorsView } from './factor.view';

/** The factors of whoever asks, an account or an operator. */
export const ListFactors = query({ subject: 'rpc.identity.factor.list', request: Nothing, reply: FactorsView });
