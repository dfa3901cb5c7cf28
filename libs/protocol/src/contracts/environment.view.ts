import { Text } from '../fields/fields';

/** Where a customer uses a product. */
export class EnvironmentView {
  @Text({ max: 40 }) product!: string;
  @Text({ max: 63 }) subdomain!: string;
  @Text({ max: 300 }) url!: string;
}
