import { Id, Int, Nested, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { ApplicationContractor } from './application.snapshot';
import { BilingualView } from './bilingual.view';
import { DiskMeasure } from './disk-measure';

/** The disk of an environment is so full that the contractor is told. */
export class DiskAlarm extends DiskMeasure {
  @Id() environmentId!: string;
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Nested(() => ApplicationContractor) contractor!: ApplicationContractor;
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  @Text() environmentUrl!: string;
  /** The mark of the policy that was reached: 80, 90; 100 is told again every day while more than the capacity is used. */
  @Int() percent!: number;
}

export const EnvironmentDiskFilled = fact({
  subject: 'evt.contracts.environment.disk-filled.v1',
  data: DiskAlarm,
});
