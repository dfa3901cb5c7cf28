import type { CreateQuoteRequest } from '@csite/protocol';
import { numbers } from './contracts.world';
import { chatByYear, disk, name, premium, users } from './rival-asked';
import type { Command, RivalContracts } from './rival-contracts';

const { monthly, annual } = numbers;

/** Two commands on one customer's contracts, at two replicas. */
export interface RivalPair {
  /** What they do, as the end of a sentence that begins with "two replicas". */
  readonly name: string;
  /** What they are told, when the first comes first and when the second does. */
  readonly said: readonly [string, string];
  readonly commands: (site: RivalContracts) => Promise<readonly [Command, Command]>;
}

interface Asked {
  readonly of?: string;
  readonly replaces?: string;
}

export const submission = async (
  site: RivalContracts,
  asked: CreateQuoteRequest,
  { of = monthly, replaces }: Asked = {},
): Promise<Command> => site.submit(of, await site.quote(of, asked), replaces === undefined ? {} : { replaces });

const ofPeople: readonly RivalPair[] = [
  {
    name: 'that submit one quote: one applies, the other is told',
    said: ['applied, quote.used', 'quote.used, applied'],
    commands: async (site) => {
      const quote = await site.quote(monthly, users(60));
      return [site.submit(monthly, quote), site.submit(monthly, quote)];
    },
  },
  {
    name: 'that are sent one submission under one key: both answer the same',
    said: ['applied, applied', 'applied, applied'],
    commands: async (site) => {
      const command = site.submit(monthly, await site.quote(monthly, users(60)), { key: 'one key' });
      return [command, command];
    },
  },
  {
    name: 'that submit two increases: the later gets a fresh quote',
    said: ['applied, quote.stale', 'quote.stale, applied'],
    commands: async (site) => [await submission(site, users(60)), await submission(site, users(70))],
  },
  {
    name: 'that submit two reductions: one is open',
    said: ['scheduled, application.open-exists', 'application.open-exists, scheduled'],
    commands: async (site) => [await submission(site, users(45)), await submission(site, users(46))],
  },
  {
    name: 'that submit more users and another plan: the later gets a fresh quote',
    said: ['applied, quote.stale', 'quote.stale, applied'],
    commands: async (site) => [await submission(site, users(60)), await submission(site, premium)],
  },
  {
    name: 'that submit fewer users and another plan: both hold, in either order',
    said: ['scheduled, applied', 'quote.stale, applied'],
    commands: async (site) => [await submission(site, users(45)), await submission(site, premium)],
  },
  {
    name: 'that replace and withdraw one application: it ends once',
    said: ['scheduled, application.ended', 'application.not-replaceable, withdrawn'],
    commands: async (site) => {
      const first = await site.apply(monthly, users(45));
      return [await submission(site, users(46), { replaces: first.applicationId }), site.withdraw(monthly, first)];
    },
  },
  {
    name: 'that replace one application: one does',
    said: ['scheduled, application.not-replaceable', 'application.not-replaceable, applied'],
    commands: async (site) => {
      const { applicationId: replaces } = await site.apply(monthly, users(45));
      return [await submission(site, users(46), { replaces }), await submission(site, users(60), { replaces })];
    },
  },
  {
    name: 'that withdraw one application: one does',
    said: ['withdrawn, application.ended', 'application.ended, withdrawn'],
    commands: async (site) => {
      const withdrawal = site.withdraw(monthly, await site.apply(monthly, users(45)));
      return [withdrawal, withdrawal];
    },
  },
  {
    name: 'that are sent one withdrawal under one key: both answer the same',
    said: ['withdrawn, withdrawn', 'withdrawn, withdrawn'],
    commands: async (site) => {
      const withdrawal = site.withdraw(monthly, await site.apply(monthly, users(45)), 'one key');
      return [withdrawal, withdrawal];
    },
  },
  {
    name: 'of which one changes the terms of a contract and the other the name of its customer: the later sees the earlier',
    said: ['scheduled, applied', 'quote.stale, applied'],
    commands: async (site) => [
      await submission(site, chatByYear, { of: annual }),
      await submission(site, name('neo', '新'), { of: annual }),
    ],
  },
  {
    name: 'that rename one customer, each from another contract: the later gets a fresh quote',
    said: ['applied, quote.stale', 'quote.stale, applied'],
    commands: async (site) => [
      await submission(site, name('neo', '株式会社neo'), { of: annual }),
      await submission(site, name('chatluck', '株式会社chatluck'), { of: annual }),
    ],
  },
];

const withOperators: readonly RivalPair[] = [
  {
    name: 'of which one withdraws what an operator accepts at the other: it is withdrawn or applied',
    said: ['withdrawn, application.ended', 'application.ended, applied'],
    commands: async (site) => {
      const waiting = await site.apply(monthly, disk(2));
      return [site.withdraw(monthly, waiting), site.accept(waiting)];
    },
  },
  {
    name: 'of which one withdraws what an operator rejects at the other: it ends once',
    said: ['withdrawn, application.ended', 'application.ended, rejected'],
    commands: async (site) => {
      const waiting = await site.apply(monthly, disk(2));
      return [site.withdraw(monthly, waiting), site.reject(waiting)];
    },
  },
  {
    name: 'of which one replaces what an operator accepts at the other: it is replaced or applied',
    said: ['submitted, application.ended', 'application.not-replaceable, applied'],
    commands: async (site) => {
      const waiting = await site.apply(monthly, disk(2));
      return [await submission(site, disk(3), { replaces: waiting.applicationId }), site.accept(waiting)];
    },
  },
  {
    name: 'of which one accepts and the other rejects: the first decides',
    said: ['applied, application.decided', 'application.decided, rejected'],
    commands: async (site) => {
      const waiting = await site.apply(monthly, disk(2));
      return [site.accept(waiting), site.reject(waiting)];
    },
  },
  {
    name: 'of which one accepts what makes the quote of the other stale: the later sees the earlier',
    said: ['applied, quote.stale', 'applied, applied'],
    commands: async (site) => {
      const waiting = await site.apply(monthly, disk(2));
      return [site.accept(waiting), await submission(site, users(60))];
    },
  },
];

/** Commands of people, of one customer or of the vendor. */
export const commandPairs: readonly RivalPair[] = [...ofPeople, ...withOperators];
