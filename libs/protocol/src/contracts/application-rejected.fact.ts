import { fact } from '../wire/message';
import { ApplicationSnapshot } from './application.snapshot';

export const ApplicationRejected = fact({ subject: 'evt.contracts.application.rejected.v1', data: ApplicationSnapshot });
