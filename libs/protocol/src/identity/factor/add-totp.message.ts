import { Secret, Text } from '../../fields/fields';
import { command } from '../../wire/message';
import { AddedFactorView } from './factor.view';

export class AddTotpRequest {
  @Secret({ max: 4000 }) challenge!: string;
  @Text({ max: 60 }) name!: string;
  /** Six digits of the app: it shows that the secret arrived. */
  @Secret({ max: 40 }) code!: string;
}

/**
 * unprocessable `factor.code-wrong`, gone `challenge.expired`, conflict `factor.too-many`, forbidden
 * `session.confirmation-required`.
 */
export const AddTotp = command({
  subject: 'rpc.identity.factor.add-totp',
  audit: ['factor.added'],
  request: AddTotpRequest,
  reply: AddedFactorView,
});
