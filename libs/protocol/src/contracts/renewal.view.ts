import { Day, Instant, Nested, Texts } from '../fields/fields';
import { ContractStateView } from './contract-state.view';

/** How an annual contract renews by itself if nothing more is applied for. */
export class RenewalView {
  /** First day of the next term. */
  @Day() renewsOn!: string;
  @Day() windowOpensOn!: string;
  /** Last moment for a reduction. */
  @Instant() windowClosesAt!: string;
  /** What the next term begins with, what is scheduled by then included. */
  @Nested(() => ContractStateView) state!: ContractStateView;
  /** The applications that are included. */
  @Texts() applicationIds!: string[];
}
