import type { CustomerFacts } from '../customer/customer.entity';

/** What is known now, with the fields that differ between the two imports replaced. */
export const mergeFacts = (now: CustomerFacts, last: CustomerFacts, next: CustomerFacts): CustomerFacts => ({
  channel: next.channel === last.channel ? now.channel : next.channel,
  partner: next.partner === last.partner ? now.partner : next.partner,
  paymentMethod: next.paymentMethod === last.paymentMethod ? now.paymentMethod : next.paymentMethod,
  contractor: { ...now.contractor, ...changedFields(last.contractor, next.contractor) },
});

const changedFields = <T extends object>(last: T, next: T): Partial<T> =>
  Object.fromEntries(Object.entries(next).filter(([name, value]) => last[name as keyof T] !== value)) as Partial<T>;
