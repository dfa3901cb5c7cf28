import type { ApplicationSnapshot } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Customer } from '../customer/customer.entity';
import type { Application } from './application.entity';

/** An application as others are told, with those who get its receipt. */
export const applicationSnapshot = (application: Application, customer: Customer): ApplicationSnapshot => {
  const { company, name, email } = customer.facts().contractor;
  const { state, rejection } = application.standing();
  return {
    ...application.change,
    applicationId: application.applicationId,
    customerId: application.customerId,
    customerNumber: customer.customerNumber,
    contractId: application.contractId,
    state,
    applicant: application.applicant,
    contractor: { company, name, email },
    submittedAt: toRfc3339(application.submittedAt),
    ...(rejection !== null && { rejection }),
  };
};
