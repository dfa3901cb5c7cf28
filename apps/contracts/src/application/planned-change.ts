import type { PlannedChange } from '../renewal/renewal-outlook';
import type { Application } from './application.entity';

/** An application as far as a renewal looks at it. */
export const plannedChange = ({ applicationId, asked, change }: Application): PlannedChange => ({
  applicationId,
  asked,
  effectiveOn: Temporal.PlainDate.from(change.effectiveOn),
});
