import { ServiceConfig } from '@csite/service';
import { IsString } from 'class-validator';

export class ContractsConfig extends ServiceConfig {
  /** What a customer number looks like, as a regular expression: the manual says 8 digits, its samples show 9. */
  @IsString()
  readonly CUSTOMER_NUMBER_PATTERN: string = '^A\\d{8,9}$';
}
