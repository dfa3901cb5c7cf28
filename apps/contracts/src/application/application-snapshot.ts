import type { Acceptance, ApplicationContractor, ApplicationSnapshot } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Customer } from '../customer/customer.entity';
import type { Application } from './application.entity';

/** To whom mails about contracts go. */
export const applicationContractor = (customer: Customer): ApplicationContractor => {
  const { company, name, email } = customer.facts().contractor;
  return { company, name, email };
};

/** An application as others are told, with those who get its receipt. */
export const applicationSnapshot = (
  application: Application,
  acceptance: Acceptance,
  customer: Customer,
): ApplicationSnapshot => {
  const { state, rejection, decision } = application.standing();
  return {
    ...application.change,
    applicationId: application.applicationId,
    customerId: application.customerId,
    customerNumber: customer.customerNumber,
    contractId: application.contractId,
    state,
    applicant: application.applicant,
    contractor: applicationContractor(customer),
    acceptance,
    submittedAt: toRfc3339(application.submittedAt),
    ...(rejection !== null && { rejection }),
    ...(decision && { decidedBy: decision.name }),
  };
};
