import { Filled, Kana, Phone, PostalCode, Prefecture } from '../fields/address-fields';
import { Int, Text } from '../fields/fields';
import { command } from '../wire/message';
import { CustomerView } from './get-customer.message';

/** What a customer changes of ご契約者情報 itself. Its name goes by application, its mail by a link to the new address. */
export class ContractorParticulars {
  @Text({ min: 0, max: 100 }) department!: string;
  @Filled() name!: string;
  @Kana() nameKana!: string;
  @PostalCode() postalCode!: string;
  @Prefecture() prefecture!: string;
  @Filled() city!: string;
  @Filled() street!: string;
  @Text({ min: 0, max: 100 }) building!: string;
  @Phone() tel!: string;
  @Phone({ optional: true }) fax!: string;
}

export class ChangeContractorRequest extends ContractorParticulars {
  /** Of the customer that was read before the change. */
  @Int({ min: 1 }) version!: number;
}

/**
 * Changes the contractor at once. `conflict` `customer.stale` when somebody changed the customer since `version`; its data
 * holds the present `customer`.
 */
export const ChangeContractor = command({
  subject: 'rpc.contracts.customer.change-contractor',
  audit: ['contractor.changed'],
  request: ChangeContractorRequest,
  reply: CustomerView,
});
