import { Email, Secret } from '../fields/fields';
import { command, fromShell } from '../wire/message';
import { OperatorView } from './operator.view';
import { PersonName } from './person-name';

export class CreateOperatorRequest {
  @PersonName() name!: string;
  /** The login; no two operators have the same. */
  @Email() email!: string;
  @Secret({ max: 128 }) password!: string;
}

/**
 * Makes an operator; from the command line alone, as the bus lets nobody else ask. conflict `operator.exists`, unprocessable
 * `password.…`.
 */
export const CreateOperator = fromShell(
  command({
    subject: 'rpc.identity.operator.create',
    audit: ['operator.created'],
    request: CreateOperatorRequest,
    reply: OperatorView,
  }),
);
