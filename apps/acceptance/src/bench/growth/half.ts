import { eventually } from '../../site/eventually';
import { Site } from '../../site/site';
import { type Asker, askers } from './asker';
import { multiply } from './multiply';
import { Owner } from './owner';
import { billingPast } from './past/billing.past';
import { contractsPast } from './past/contracts.past';
import { identityPast } from './past/identity.past';
import { notificationPast } from './past/notification.past';
import { readings, statusPast } from './past/status.past';
import { type Holder, RunKey } from './run-key';
import { applyForSome, importTen } from './seed';

/** More than are asked in one run. */
const MOST_ASKERS = 1_000;

const counted = {
  contracts: ['customer', 'contract_history', 'application', 'disk_day', 'audit_entry'],
  identity: ['account', 'session', 'audit_entry'],
  billing: ['invoice', 'invoice_payment', 'audit_entry'],
  status: ['notice', 'notice_reading', 'faq', 'faq_vote'],
  notification: ['mail'],
};

/** A site with ten customers or so many times as many, all with three years behind them. */
export class Half {
  private constructor(
    readonly name: string,
    readonly site: Site,
    private readonly owners: Readonly<Record<string, Owner>>,
    private readonly key: RunKey,
    readonly askers: readonly Asker[],
    private readonly operator: Holder,
  ) {}

  /** @param copies so many more of each of the ten */
  static async start(name: string, copies: number): Promise<Half> {
    const site = await Site.start({ env: { LOG_LEVEL: 'warn' } });
    try {
      return await Half.of(name, site, copies);
    } catch (error) {
      await site.stop();
      throw error;
    }
  }

  private static async of(name: string, site: Site, copies: number): Promise<Half> {
    await importTen(site);
    const owners = await ownersOf(site);
    const key = await RunKey.layDown(owner(owners, 'identity'));
    await publication(site, key, owners);
    await applyForSome(site, owner(owners, 'contracts'), key);
    await giveThreeYears(owners);
    if (copies > 0) for (const [service, each] of Object.entries(owners)) await multiply(each, service, copies);
    return new Half(name, site, owners, key, await askers(owners, MOST_ASKERS), await operatorOf(owners));
  }

  /** A token that nobody has seen yet: of the account of a customer, or of an operator. */
  token(who: Asker | undefined): Promise<string> {
    return this.key.sign(who ? holderOf(who) : this.operator);
  }

  /** Whatever was remembered of this customer and of notices does not hold any more: as if they had been changed. */
  async touch({ customerId }: Asker): Promise<void> {
    await owner(this.owners, 'contracts').rows('update customer set version = version where customer_id = $1', [customerId]);
    await owner(this.owners, 'status').rows('update notice_revision set revision = revision + 1');
  }

  /** How much there is. */
  async counts(): Promise<string> {
    const counts: string[] = [];
    for (const [service, tables] of Object.entries(counted))
      for (const table of tables) {
        const [row] = await owner(this.owners, service).rows<{ count: string }>(`select count(*) from ${table}`);
        counts.push(`${row?.count} ${table}`);
      }
    return `${this.name}: ${counts.join(', ')}`;
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.owners).map((each) => each.close()));
    await this.site.stop();
  }
}

const ownersOf = async ({ system }: Site): Promise<Readonly<Record<string, Owner>>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(system.databases).map(async ([service, url]) => [service, await Owner.of(url)] as const)),
  );

const owner = (owners: Readonly<Record<string, Owner>>, service: string): Owner => {
  const found = owners[service];
  if (!found) throw new Error(`there is no database of ${service}`);
  return found;
};

const holderOf = ({ accountId: id, customerId, email }: Asker): Holder => ({
  kind: 'account',
  id,
  name: '港 owner',
  email,
  customerId,
  role: 'owner',
});

async function operatorOf(owners: Readonly<Record<string, Owner>>): Promise<Holder> {
  const [found] = await owner(owners, 'identity').rows<{ id: string; name: string; email: string }>(
    'select id, name, email from operator',
  );
  if (!found) throw new Error('the site has no operator');
  return { kind: 'operator', ...found };
}

async function giveThreeYears(owners: Readonly<Record<string, Owner>>): Promise<void> {
  await owner(owners, 'contracts').lay(contractsPast);
  await owner(owners, 'identity').lay(identityPast);
  await owner(owners, 'billing').lay(billingPast);
  const accounts = await owner(owners, 'identity').rows<{ id: string; customerId: string }>(
    `select id, customer_id as "customerId" from account where password_hash is not null`,
  );
  await owner(owners, 'status').lay([...statusPast, ...readings(accounts)]);
  await owner(owners, 'notification').lay(notificationPast);
}

/** Until the services have our key, which identity publishes within some seconds. */
async function publication(site: Site, key: RunKey, owners: Readonly<Record<string, Owner>>): Promise<void> {
  const client = site.client.as(await key.sign(await operatorOf(owners)));
  await eventually(
    () => client.get('/ops/me'),
    ({ status }) => status === 200,
    60,
  );
}
