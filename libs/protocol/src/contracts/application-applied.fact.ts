import { fact } from '../wire/message';
import { ApplicationSnapshot } from './application.snapshot';

export const ApplicationApplied = fact({ subject: 'evt.contracts.application.applied.v1', data: ApplicationSnapshot });
