import type { Bilingual } from '@csite/protocol';
import type { CustomerRecord } from './import-format';
import type { KnownCustomers } from './known-customers';

/** What stands against a record in what is known already. */
export const conflictsWithKnown = (record: CustomerRecord, { byNumber, residents }: KnownCustomers): Bilingual[] => {
  const known = byNumber.get(record.customerNumber);
  const taken = record.contracts.filter(({ product, subdomain }) => {
    const resident = residents.get(`${product} ${subdomain}`);
    return resident !== undefined && resident !== known?.customer.customerId;
  });
  const gone = (known?.contracts ?? []).filter(
    ({ product }) => !record.contracts.some((contract) => contract.product === product),
  );
  return [
    ...taken.map(({ subdomain }) => ({
      ja: `サブドメイン「${subdomain}」は別のお客様が使用中です。サブドメインをご確認ください。`,
      en: `Subdomain "${subdomain}" belongs to another customer. Check the subdomain.`,
    })),
    ...gone.map(({ product }) => ({
      ja: `製品「${product}」の契約がありません。取り込みで契約を削除することはできません。行に戻してください。`,
      en: `The contract for "${product}" is missing. An import cannot end a contract; put it back in the line.`,
    })),
  ];
};
