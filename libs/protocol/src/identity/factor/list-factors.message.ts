import { Nothing, query } from '../../wire/message';
import { FactorsView } from './factor.view';

/** The factors of the account that asks. */
export const ListFactors = query({ subject: 'rpc.identity.factor.list', request: Nothing, reply: FactorsView });
