import { Email, Text } from '../fields/fields';

/** ご契約者情報. Absent parts are empty text. */
export class ContractorView {
  @Text() company!: string;
  @Text({ min: 0 }) companyKana!: string;
  @Text({ min: 0 }) department!: string;
  @Text() name!: string;
  @Text({ min: 0 }) nameKana!: string;
  /** Seven digits. */
  @Text({ min: 0, max: 7 }) postalCode!: string;
  @Text({ min: 0 }) prefecture!: string;
  @Text({ min: 0 }) city!: string;
  @Text({ min: 0 }) street!: string;
  @Text({ min: 0 }) building!: string;
  @Text({ min: 0 }) tel!: string;
  @Text({ min: 0 }) fax!: string;
  @Email() email!: string;
}
