import { type Failure, type FindCustomerRequest, type FoundCustomerView, notFound } from '@csite/protocol';
import { Reads } from '@csite/service';
import { normalizeCustomerNumber } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';

const BY_NUMBER = `
  select customer_id as "customerId", customer_number as "customerNumber", contractor ->> 'company' as company
  from customer where customer_number = $1`;

/** Customers as operators look for them. */
@Injectable()
export class OperatorCustomerReader {
  constructor(private readonly reads: Reads) {}

  async find({ customerNumber }: FindCustomerRequest): Promise<FoundCustomerView> {
    const number = normalizeCustomerNumber(customerNumber);
    const [found] = await this.reads.run<FoundCustomerView>(CompiledQuery.raw(BY_NUMBER, [number]));
    if (!found) throw numberUnknown(number);
    return found;
  }
}

const numberUnknown = (number: string): Failure => {
  const [code, detail] = [
    'customer.number-unknown',
    {
      ja: `お客様番号「${number}」のお客様は登録されていません。番号をご確認ください。`,
      en: `There is no customer with the number "${number}". Check the number.`,
    },
  ] as const;
  return notFound(code, detail, { fields: [{ path: 'customerNumber', code, detail }] });
};
