import { randomInt } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { emptyFolder } from './folders';
import { runToEnd } from './launch';
import type { Customer } from './person';

interface Contract {
  readonly product: string;
  readonly subdomain: string;
  readonly lines: readonly { readonly code: string; readonly quantity: number }[];
  readonly usersInUse: number;
  readonly disk: { readonly capacityGiB: number; readonly usedGiB: number };
}

/** A line of deploy/samples/customers.jsonl. */
interface CustomerRecord {
  readonly customerNumber: string;
  readonly contractor: { readonly company: string; readonly email: string };
  readonly billing: { readonly mails: readonly string[] };
  readonly contracts: readonly [Contract, ...Contract[]];
}

/** Customers of the samples by the subdomain of their first product. */
type Sample = 'sumple' | 'minato' | 'chatonly' | 'viapartner' | 'viaasp' | 'ninedigits';

export interface CustomerWishes {
  /** What is not wished for is as this customer of the samples has it. */
  readonly like?: Sample;
  readonly company?: string;
  /** The only product; both of them stay, where the sample has two, unless told. */
  readonly product?: 'neo' | 'chatluck';
  readonly type?: 'monthly' | 'annual';
  readonly users?: number;
  readonly usersInUse?: number;
  /** Of the first contract: it decides when an annual one ends. */
  readonly startedOn?: string;
  /** Plan and options of the first contract, by product code. */
  readonly lines?: Contract['lines'];
}

/** Nobody else's: a number, a subdomain and mail addresses that no other customer has. */
export function aCustomer(wishes: CustomerWishes = {}): CustomerRecord {
  const { like = wishes.product === 'chatluck' ? 'chatonly' : 'sumple', company, product } = wishes;
  const sample = sampleOf(like);
  const digits = String(randomInt(1e8)).padStart(8, '0');
  const subdomain = `s${digits}`;
  const [first, ...more] = sample.contracts.filter((contract) => product === undefined || contract.product === product);
  if (!first) throw new Error(`${like} of the samples has no ${product}`);
  const own = (mail: string): string => mail.replace(/@.*/, `@${subdomain}.example`);
  return {
    ...sample,
    customerNumber: `A7${digits}`,
    contractor: { ...sample.contractor, ...given({ company }), email: own(sample.contractor.email) },
    billing: { ...sample.billing, mails: sample.billing.mails.map(own) },
    contracts: [
      { ...wished(first, wishes), subdomain },
      ...more.map((contract) => ({ ...contract, subdomain: `${subdomain}-${contract.product}` })),
    ],
  };
}

export const known = ({ customerNumber, contractor, contracts }: CustomerRecord): Customer => ({
  customerNumber,
  subdomain: contracts[0].subdomain,
  contractorMail: contractor.email,
});

/** By the command that operators use. */
export async function importCustomers(records: readonly CustomerRecord[], home: string): Promise<void> {
  const folder = emptyFolder('import');
  const file = join(folder, 'customers.jsonl');
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const { code, said } = await runToEnd('cli', ['import', file], { CSITE_HOME: home });
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(said);
}

function sampleOf(like: Sample): CustomerRecord {
  const lines = readFileSync(join(projectFolder(), 'deploy/samples/customers.jsonl'), 'utf8').trim().split('\n');
  const records = lines.map((line) => JSON.parse(line) as CustomerRecord);
  const sample = records.find(({ contracts }) => contracts[0].subdomain === like);
  if (!sample) throw new Error(`no customer ${like} among the samples`);
  return sample;
}

/** Whatever is counted by the user follows the users; the users in use have room for what is stored, so that others can go. */
function wished(contract: Contract, { type, startedOn, users, usersInUse, lines }: CustomerWishes): Contract {
  const before = contract.lines[0]?.quantity;
  const counted = contract.lines.map((line) => (line.quantity === before ? { ...line, quantity: users ?? before } : line));
  const inUse = usersInUse ?? Math.min(contract.usersInUse, users ?? contract.usersInUse);
  return {
    ...contract,
    ...given({ type, startedOn }),
    lines: lines ?? counted,
    usersInUse: inUse,
    disk: { ...contract.disk, usedGiB: Math.min(contract.disk.usedGiB, inUse) },
  };
}

const given = <T extends object>(wishes: T): Partial<T> =>
  Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as Partial<T>;
