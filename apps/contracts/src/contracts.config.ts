import { ServiceConfig } from '@csite/service';
import { ValidateBy } from 'class-validator';

const isPattern = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
};

export class ContractsConfig extends ServiceConfig {
  /** What a customer number looks like, as a regular expression: the manual says 8 digits, its samples show 9. */
  @ValidateBy(
    { name: 'isPattern', validator: { validate: isPattern } },
    { message: 'must be a regular expression such as ^A\\d{8,9}$' },
  )
  readonly CUSTOMER_NUMBER_PATTERN: string = '^A\\d{8,9}$';
}
