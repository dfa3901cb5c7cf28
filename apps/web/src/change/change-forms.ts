import type { ApplicationKind } from '../api/types';
import type { ChangeForm } from './change-form';
import { DiskControls } from './disk/disk-controls';
import { judgeDisk } from './disk/disk-form';
import { LegalNameControls } from './legal-name/legal-name-controls';
import { judgeLegalName } from './legal-name/legal-name-form';
import { OptionsControls } from './options/options-controls';
import { judgeOptions } from './options/options-form';
import { PlanControls } from './plan/plan-controls';
import { judgePlan } from './plan/plan-form';
import { TermsControls } from './terms/terms-controls';
import { judgeTerms } from './terms/terms-form';
import { UsersControls } from './users/users-controls';
import { judgeUsers } from './users/users-form';

/** What differs between the kinds of change; everything else of their pages is written once. */
export const changeForms: Readonly<Record<ApplicationKind, ChangeForm>> = {
  users: { judge: judgeUsers, Controls: UsersControls },
  options: { judge: judgeOptions, Controls: OptionsControls },
  plan: { judge: judgePlan, Controls: PlanControls },
  disk: { judge: judgeDisk, Controls: DiskControls },
  terms: { judge: judgeTerms, Controls: TermsControls },
  'legal-name': { judge: judgeLegalName, Controls: LegalNameControls },
};
