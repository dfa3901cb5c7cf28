import {
  type BillingAddress,
  type BillingProfileView,
  type DebitState,
  type InvoiceDelivery,
  notFound,
  type PaymentMethod,
} from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';

interface ProfileTable {
  readonly customer_id: string;
  readonly version: number;
  readonly same_as_contractor: boolean;
  readonly address: BillingAddress | null;
  readonly mails: string[];
  readonly delivery: InvoiceDelivery;
  readonly payment_method: PaymentMethod;
  readonly debit_state: DebitState | null;
}

interface ContractorTable {
  readonly customer_id: string;
  readonly address: BillingAddress;
}

const statements = kysely<{ billing_profile: ProfileTable; contractor_address: ContractorTable }>();

@Injectable()
export class ProfileReader {
  constructor(private readonly reads: Reads) {}

  async get(customerId: string): Promise<BillingProfileView> {
    const [row] = await this.reads.run(profileStatement(customerId));
    const billingAddress = row && (row.same_as_contractor ? row.contractor : row.address);
    // Without the contractor's address the other fact is still under way: for the reader that is the same moment.
    if (!billingAddress) throw unknown();
    return {
      sameAsContractor: row.same_as_contractor,
      billingAddress,
      mails: row.mails,
      delivery: row.delivery,
      paymentMethod: row.payment_method,
      ...(row.debit_state && { debitState: row.debit_state }),
      version: row.version,
    };
  }
}

const profileStatement = (customerId: string) =>
  statements
    .selectFrom('billing_profile as profile')
    .leftJoin('contractor_address as contractor', 'contractor.customer_id', 'profile.customer_id')
    .selectAll('profile')
    .select('contractor.address as contractor')
    .where('profile.customer_id', '=', customerId);

const unknown = (): Error =>
  notFound('billing.profile-unknown', {
    ja: 'ご請求情報はまだ登録されていません。しばらくしてからもう一度お試しください。',
    en: 'There is no billing information yet: try again in a moment.',
  });
