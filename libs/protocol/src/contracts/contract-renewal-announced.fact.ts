import { Id, Int, Nested, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { ApplicationContractor } from './application.snapshot';
import { BilingualView } from './bilingual.view';
import { RenewalView } from './renewal.view';

/** An annual contract renews soon: the contractor is told while there is time to change it. */
export class RenewalAnnouncement extends RenewalView {
  @Id() contractId!: string;
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Nested(() => ApplicationContractor) contractor!: ApplicationContractor;
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  /** Days until the renewal window closes. */
  @Int() daysBeforeClose!: number;
}

export const ContractRenewalAnnounced = fact({
  subject: 'evt.contracts.contract.renewal-announced.v1',
  data: RenewalAnnouncement,
});
