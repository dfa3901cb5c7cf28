import { fact } from '../wire/message';
import { ApplicationSnapshot } from './application.snapshot';

export const ApplicationWithdrawn = fact({ subject: 'evt.contracts.application.withdrawn.v1', data: ApplicationSnapshot });
