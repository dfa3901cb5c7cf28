import { Nothing, query } from '../wire/message';
import { AccountView } from './account.view';

/** The account that calls. */
export const ReadOwnAccount = query({ subject: 'rpc.identity.account.me', request: Nothing, reply: AccountView });
