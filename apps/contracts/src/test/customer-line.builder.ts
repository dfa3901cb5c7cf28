import type { ContractType } from '@csite/protocol';
import { sampleCustomers } from './sample-market';

interface ContractOfLine {
  product: string;
  subdomain: string;
  type: ContractType;
  startedOn: string;
  lines: { code: string; quantity: number }[];
  usersInUse: number;
}

export interface LineContent {
  customerNumber: string;
  contractor: Record<string, string>;
  billing: Record<string, unknown>;
  contracts: [ContractOfLine];
}

/** A customer of NEO with 20 users by the month since 2022-04-01, as a line of the import file; `edit` changes what matters. */
export const customerLine = (customerNumber: string, edit: (line: LineContent) => unknown = () => undefined): string => {
  const line = JSON.parse(sampleCustomers()[0] ?? '') as LineContent;
  line.customerNumber = customerNumber;
  Object.assign(line.contracts[0], {
    subdomain: `sub-${customerNumber.toLowerCase()}`,
    lines: [{ code: 'KNEOJST1MB001', quantity: 20 }],
    usersInUse: 5,
    disk: { capacityGiB: 20, usedGiB: 3 },
  });
  edit(line);
  return JSON.stringify(line);
};

/** A9xxxxxxx numbers for `count` customers that no sample holds. */
export const freshNumbers = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, index) => `A9${String(first + index).padStart(7, '0')}`);
