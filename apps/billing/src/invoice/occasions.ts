import type { ChargeOriginView, ContractSnapshot, CustomerChargedSnapshot } from '@csite/protocol';
import { lastDayOfMonth } from '@csite/values';
import type { OccasionFacts } from './charged-occasion.entity';

type Occasion = Omit<OccasionFacts, 'recordedAt'>;

/** The months of a customer: one document each, and one more for each difference told later. */
export const monthOccasion = (data: CustomerChargedSnapshot): Occasion => {
  const { customerId, month, revision, paymentMethod, charges } = data;
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return {
    customerId,
    occasion: revision === 1 ? `month ${month}` : `month ${month} revision ${revision}`,
    ...(revision > 1 && { corrects: `month ${month}` }),
    taxedOn: first.toString(),
    periodFrom: first.toString(),
    periodUntil: lastDayOfMonth(first).toString(),
    paymentMethod,
    charges,
  };
};

/** What a change of a contract costs at once: a term that begins, months left of one, part of a month. */
export const changeOccasion = (data: ContractSnapshot, version: number): Occasion => {
  const { contractId, customerId, product, lines, change, termFrom, termUntil, paymentMethod } = data;
  const { kind, applicationId, effectiveOn } = change;
  const origin: ChargeOriginView = { kind, ...(applicationId && { applicationId }), effectiveOn };
  return {
    customerId,
    occasion: `contract ${contractId} version ${version}`,
    taxedOn: effectiveOn,
    periodFrom: kind === 'renewal' ? termFrom : effectiveOn,
    periodUntil: termUntil ?? lastDayOfMonth(Temporal.PlainDate.from(effectiveOn)).toString(),
    paymentMethod,
    charges: data.charges.map(({ code, name, quantity, unitPrice, months, amount, remark }) => {
      const unit = lines.find((line) => line.code === code)?.unit;
      return { contractId, product, code, name, ...(unit && { unit }), quantity, unitPrice, months, amount, remark, origin };
    }),
  };
};
