import { Day, Id, OneOf, Text } from '../fields/fields';
import { type ApplicationKind, applicationKinds } from './application-terms';

/** An application that waits for an operator: until one accepts it, nothing that will be billed counts it. */
export class WaitingApplicationView {
  @Id() applicationId!: string;
  @Text({ max: 40 }) product!: string;
  @OneOf(applicationKinds) kind!: ApplicationKind;
  @Day() effectiveOn!: string;
}
