import { fact } from '../wire/message';
import { ApplicationSnapshot } from './application.snapshot';

export const ApplicationAccepted = fact({ subject: 'evt.contracts.application.accepted.v1', data: ApplicationSnapshot });
