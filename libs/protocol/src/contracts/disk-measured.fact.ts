import { Text } from '../fields/fields';
import { fact } from '../wire/message';
import { DiskMeasure } from './disk-measure';

export class EnvironmentMeasure extends DiskMeasure {
  @Text({ max: 40 }) product!: string;
  @Text({ max: 63 }) subdomain!: string;
}

/** An environment was measured: published by the vendor's environments, which are none of our services. */
export const DiskMeasured = fact({
  subject: 'evt.environments.environment.disk-measured.v1',
  data: EnvironmentMeasure,
});
