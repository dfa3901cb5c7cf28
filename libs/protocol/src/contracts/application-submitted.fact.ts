import { fact } from '../wire/message';
import { ApplicationSnapshot } from './application.snapshot';

export const ApplicationSubmitted = fact({ subject: 'evt.contracts.application.submitted.v1', data: ApplicationSnapshot });
