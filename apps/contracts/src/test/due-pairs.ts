import { numbers } from './contracts.world';
import { byCard, name, users } from './rival-asked';
import { type Command, rivalCustomers, type RivalContracts } from './rival-contracts';
import { type RivalPair, submission } from './rival-pairs';

const { monthly, annual } = numbers;
/** One replica's clock stands a second before the other's, on which something falls due. */
const MIDNIGHT = ['2025-03-31T23:59:59+09:00', '2025-04-01T00:00:00+09:00'] as const;
const NEW_YEAR = ['2025-12-31T23:59:59+09:00', '2026-01-01T00:00:00+09:00'] as const;

const correction = (site: RivalContracts): Promise<Command> =>
  site.importOf(rivalCustomers().map((line) => line.replaceAll('"quantity": 50', '"quantity": 55')));

const withDueWork: readonly RivalPair[] = [
  {
    name: 'of which one withdraws what falls due at the other: it is withdrawn or applied',
    said: ['withdrawn, done', 'application.ended, done'],
    commands: async (site) => {
      const application = await site.apply(monthly, users(45));
      site.setClocks(...MIDNIGHT);
      return [site.withdraw(monthly, application), site.due('apply-application')];
    },
  },
  {
    name: 'of which one replaces what falls due at the other: it is replaced or applied',
    said: ['applied, done', 'application.not-replaceable, done'],
    commands: async (site) => {
      const { applicationId: replaces } = await site.apply(monthly, users(45));
      site.setClocks(MIDNIGHT[0]);
      const replacement = await submission(site, users(60), { replaces });
      site.setClocks(...MIDNIGHT);
      return [replacement, site.due('apply-application')];
    },
  },
  {
    name: 'at which one application falls due: it is applied once',
    said: ['done, done', 'done, done'],
    commands: async (site) => {
      await site.apply(monthly, users(45));
      site.setClocks(MIDNIGHT[1]);
      return [site.due('apply-application'), site.due('apply-application')];
    },
  },
  {
    name: 'of which one withdraws what the other applies with a renewal: the contract renews with it or without',
    said: ['withdrawn, done', 'application.ended, done'],
    commands: async (site) => {
      const application = await site.apply(annual, byCard);
      site.setClocks(...NEW_YEAR);
      return [site.withdraw(annual, application), site.due('renew-contract')];
    },
  },
  {
    name: 'of which one applies what the other applies with a renewal: it is applied once',
    said: ['done, done', 'done, done'],
    commands: async (site) => {
      await site.apply(annual, byCard);
      site.setClocks(NEW_YEAR[1]);
      return [site.due('apply-application'), site.due('renew-contract')];
    },
  },
  {
    name: 'of which one announces a renewal and the other renews, both late: each happens once',
    said: ['done, done', 'done, done'],
    commands: (site) => {
      site.setClocks(NEW_YEAR[1]);
      return Promise.resolve([site.due('announce-renewal'), site.due('renew-contract')]);
    },
  },
  {
    name: 'of which an operator rejects at one what falls due at the other: it is rejected or applied',
    said: ['rejected, done', 'application.ended, done'],
    commands: async (site) => {
      const application = await site.apply(monthly, users(45));
      site.setClocks(...MIDNIGHT);
      return [site.reject(application), site.due('apply-application')];
    },
  },
  {
    name: 'of which an operator rejects at one what the other applies with a renewal: the contract renews with it or without',
    said: ['rejected, done', 'application.ended, done'],
    commands: async (site) => {
      const application = await site.apply(annual, byCard);
      site.setClocks(...NEW_YEAR);
      return [site.reject(application), site.due('renew-contract')];
    },
  },
];

const withImports: readonly RivalPair[] = [
  {
    name: 'of which one corrects by import what the other submits a change of: the quote holds or is stale',
    said: ['done, quote.stale', 'done, applied'],
    commands: async (site) => [await correction(site), await submission(site, users(60))],
  },
  {
    name: 'of which one corrects by import what falls due at the other: both have their effect',
    said: ['done, done', 'done, done'],
    commands: async (site) => {
      await site.apply(monthly, users(45));
      site.setClocks(...MIDNIGHT);
      return [await correction(site), site.due('apply-application')];
    },
  },
  {
    name: 'of which one corrects by import what the other renames: both have their effect',
    said: ['done, quote.stale', 'done, applied'],
    commands: async (site) => [await correction(site), await submission(site, name('neo', '株式会社新'))],
  },
  {
    name: 'that take in two imports: one after the other',
    said: ['done, done', 'done, done'],
    commands: async (site) => [await correction(site), await site.importOf(rivalCustomers().toReversed())],
  },
];

/** Commands with due work, and with imports. */
export const duePairs: readonly RivalPair[] = [...withDueWork, ...withImports];
