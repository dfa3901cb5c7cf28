import type { DebitState, PaymentMethod, PaymentView } from '@csite/protocol';
import { Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { unknownProfile } from '../profile/profile.view';
import { type DebitFacts, debitView } from './debit/debit.view';
import { paysBy } from './pays-by';

interface PaymentRow extends Omit<DebitFacts, 'state'> {
  readonly method: PaymentMethod;
  readonly state: DebitState | null;
}

const PAYMENT = `
  select payment_method as method, customer_number as "customerNumber", debit_state as state, debit_forms as forms,
    debit_bank_name as "bankName", debit_account_ending as "accountEnding", debit_reason as reason
  from billing_profile where customer_id = $1`;

/** How a customer pays. */
@Injectable()
export class PaymentReader {
  constructor(private readonly reads: Reads) {}

  async get(customerId: string): Promise<PaymentView> {
    const [row] = await this.reads.run<PaymentRow>(CompiledQuery.raw(PAYMENT, [customerId]));
    if (!row) throw unknownProfile();
    const { method, state, ...debit } = row;
    return {
      method,
      paysBy: paysBy({ method, debitState: state }),
      ...(state !== null && { debit: debitView({ ...debit, state }) }),
    };
  }
}
