import type { ApplicantView, ApplicationState, ApplicationView, ChangeView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Application } from './application.entity';
import type { Decision } from './decision';
import { withdrawalRefusal } from './withdrawal.rules';

export interface ApplicationParts {
  readonly applicationId: string;
  readonly quoteId: string;
  readonly change: ChangeView;
  readonly applicant: ApplicantView;
  readonly submittedAt: Temporal.Instant;
  readonly state: ApplicationState;
  readonly withdrawUntil: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly rejection: string | null;
  readonly decision: Decision | null;
  readonly version: number;
}

/** An application with everything that was quoted for it, as it stands at `at`. */
export const applicationView = (parts: ApplicationParts, at: Temporal.Instant): ApplicationView => {
  const refusal = withdrawalRefusal(parts, at);
  return {
    ...parts.change,
    applicationId: parts.applicationId,
    quoteId: parts.quoteId,
    state: parts.state,
    applicant: parts.applicant,
    submittedAt: toRfc3339(parts.submittedAt),
    ...(parts.endedAt && { endedAt: toRfc3339(parts.endedAt) }),
    ...(parts.rejection !== null && { rejection: parts.rejection }),
    ...(parts.decision && { decidedBy: parts.decision.name, decidedAt: parts.decision.at }),
    withdrawable: !refusal,
    ...(refusal && { notWithdrawable: { code: refusal.code, ...refusal.body.detail } }),
    version: parts.version,
  };
};

export const viewOf = (application: Application, at: Temporal.Instant): ApplicationView => {
  const { applicationId, quoteId, change, applicant, submittedAt } = application;
  return applicationView({ applicationId, quoteId, change, applicant, submittedAt, ...application.standing() }, at);
};
