import { Text } from '../fields/fields';

/** Where bills go; parts that the customer does not have are empty text. */
export class BillingAddress {
  @Text()
  company!: string;

  @Text({ min: 0 })
  department!: string;

  @Text({ min: 0 })
  name!: string;

  /** 7 digits. */
  @Text({ min: 0, max: 8 })
  postalCode!: string;

  @Text({ min: 0 })
  prefecture!: string;

  @Text({ min: 0 })
  city!: string;

  @Text({ min: 0 })
  street!: string;

  @Text({ min: 0 })
  building!: string;

  @Text({ min: 0, max: 30 })
  tel!: string;
}
