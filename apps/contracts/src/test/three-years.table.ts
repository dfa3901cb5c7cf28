import type { Actor } from './three-years.story';

/**
 * Everything that contracts tells of the four customers in three years, worked out by hand from the rules (domain.md) and the
 * sample's prices: NEO 400, Premium 600, AppSuite 300 a user; backup 5,000, IP restriction 3,000, disk 1,000 a unit. Tax is
 * 10 %, from 2025-04-01 12 %. "at once" and "then" are gross, "charged" is net. Moments are Tokyo's, and those that were due.
 */
export const table = `
2023-11-01 09:00    | annual  | customer: changed, billing-imported
2023-11-01 09:00    | annual  | contract by import: annual, 30 users, charged 0
2023-11-01 09:00    | joiner  | customer: changed, billing-imported
2023-11-01 09:00    | joiner  | contract by import: monthly, 12 users, charged 0
2023-11-01 09:00    | leaver  | customer: changed, billing-imported
2023-11-01 09:00    | leaver  | contract by import: annual, 10 users, charged 0
2023-11-01 09:00    | monthly | customer: changed, billing-imported
2023-11-01 09:00    | monthly | contract by import: monthly, 20 users, charged 0
2023-12-20 23:59:59 | monthly | users: submitted, accepted; from 2024-01-01, first bill 2024-01, 0 at once, then 6600 a month
2024-01-01 00:00    | monthly | users: applied
2024-01-01 00:00    | monthly | contract by users: monthly, 15 users, charged 0
2024-01-10 10:00    | joiner  | users: submitted, accepted; from 2024-02-01, first bill 2024-02, 0 at once, then 9460 a month
2024-01-20 23:59:59 | joiner  | users: withdrawn
2024-02-29 10:00    | monthly | options: submitted, accepted, applied; from 2024-02-29, first bill 2024-03, 0 at once, then 11550 a month
2024-02-29 10:00    | monthly | contract by options: monthly, 15 users, charged 0
2024-02-29 12:00    | joiner  | terms: submitted, accepted; from 2024-04-01, first bill 2024-04, 0 at once, then 129360 a year
2024-03-01 10:00    | joiner  | terms: withdrawn
2024-03-15 10:00    | joiner  | terms: submitted, accepted; from 2024-04-01, first bill 2024-04, 0 at once, then 129360 a year
2024-03-21 00:00    | monthly | options: submitted, accepted; from 2024-05-01, first bill 2024-05, 0 at once, then 6600 a month
2024-04-01 00:00    | joiner  | terms: applied
2024-04-01 00:00    | joiner  | contract by terms: annual, 12 users, charged 117600
2024-05-01 00:00    | monthly | options: applied
2024-05-01 00:00    | monthly | contract by options: monthly, 15 users, charged 0
2024-06-15 10:00    | annual  | users: submitted, accepted, applied; from 2024-06-15, first bill 2024-06, 15400 at once, then 323400 a year
2024-06-15 10:00    | annual  | contract by users: annual, 35 users, charged 14000
2024-07-10 10:00    | monthly | disk: submitted, accepted, applied; from 2024-07-10, first bill 2024-08, 0 at once, then 9900 a month
2024-07-10 10:00    | monthly | contract by disk: monthly, 15 users, charged 0
2024-08-05 10:00    | monthly | disk: submitted, accepted; from 2024-09-01, first bill 2024-09, 0 at once, then 7700 a month
2024-08-21 09:00    | annual  | renewal announced: on 2024-11-01 with 35 users, 323400 a year, 0 open
2024-08-21 09:00    | leaver  | renewal announced: on 2024-11-01 with 10 users, 52800 a year, 0 open
2024-09-01 00:00    | annual  | users: submitted, accepted; from 2024-11-01, first bill 2024-11, 0 at once, then 258720 a year
2024-09-01 00:00    | monthly | disk: applied
2024-09-01 00:00    | monthly | contract by disk: monthly, 15 users, charged 0
2024-09-20 09:00    | annual  | renewal announced: on 2024-11-01 with 28 users, 258720 a year, 1 open
2024-09-20 09:00    | leaver  | renewal announced: on 2024-11-01 with 10 users, 52800 a year, 0 open
2024-10-13 09:00    | annual  | renewal announced: on 2024-11-01 with 28 users, 258720 a year, 1 open
2024-10-13 09:00    | leaver  | renewal announced: on 2024-11-01 with 10 users, 52800 a year, 0 open
2024-10-25 10:00    | annual  | options: submitted, accepted, applied; from 2024-10-25, first bill 2024-11, 0 at once, then 363000 a year
2024-10-25 10:00    | annual  | contract by options: annual, 35 users, charged 0
2024-11-01 00:00    | annual  | users: applied
2024-11-01 00:00    | annual  | contract by users: annual, 28 users, charged 0
2024-11-01 00:00    | annual  | contract by renewal: annual, 28 users, charged 271200
2024-11-01 00:00    | leaver  | contract by renewal: annual, 10 users, charged 48000
2025-01-19 09:00    | joiner  | renewal announced: on 2025-04-01 with 12 users, 131712 a year, 0 open
2025-02-10 10:00    | joiner  | users: submitted, accepted; from 2025-04-01, first bill 2025-04, 0 at once, then 120960 a year
2025-02-18 09:00    | joiner  | renewal announced: on 2025-04-01 with 10 users, 120960 a year, 1 open
2025-03-10 10:00    | monthly | plan: submitted, accepted, applied; from 2025-03-10, first bill 2025-04, 0 at once, then 11200 a month
2025-03-10 10:00    | monthly | contract by plan: monthly, 15 users, charged 0
2025-03-13 09:00    | joiner  | renewal announced: on 2025-04-01 with 10 users, 120960 a year, 1 open
2025-03-20 22:00    | joiner  | users: withdrawn
2025-03-20 22:00    | joiner  | users: submitted, accepted; from 2025-04-01, first bill 2025-04, 0 at once, then 126336 a year
2025-04-01 00:00    | joiner  | users: applied
2025-04-01 00:00    | joiner  | contract by users: annual, 11 users, charged 0
2025-04-01 00:00    | joiner  | contract by renewal: annual, 11 users, charged 112800
2025-04-15 10:00    | annual  | users: submitted, accepted, applied; from 2025-04-15, first bill 2025-04, 9408 at once, then 322560 a year
2025-04-15 10:00    | annual  | contract by users: annual, 30 users, charged 8400
2025-05-10 10:00    | monthly | users: submitted, accepted; from 2025-06-01, first bill 2025-06, 0 at once, then 7840 a month
2025-05-12 10:00    | monthly | users: withdrawn
2025-06-15 10:00    | monthly | plan: submitted, accepted; from 2025-07-01, first bill 2025-07, 0 at once, then 7840 a month
2025-07-01 00:00    | monthly | plan: applied
2025-07-01 00:00    | monthly | contract by plan: monthly, 15 users, charged 0
2025-08-21 09:00    | annual  | renewal announced: on 2025-11-01 with 30 users, 322560 a year, 0 open
2025-08-21 09:00    | leaver  | renewal announced: on 2025-11-01 with 10 users, 53760 a year, 0 open
2025-09-10 10:00    | annual  | users: submitted, accepted; from 2025-11-01, first bill 2025-11, 0 at once, then 275520 a year
2025-09-15 10:00    | leaver  | terms: submitted, accepted; from 2025-11-01, first bill 2025-11, 0 at once, then 4480 a month
2025-09-20 09:00    | annual  | renewal announced: on 2025-11-01 with 25 users, 275520 a year, 1 open
2025-09-20 09:00    | leaver  | renewal announced: on 2025-11-01 with 10 users, 4480 a month, 1 open
2025-10-13 09:00    | annual  | renewal announced: on 2025-11-01 with 25 users, 275520 a year, 1 open
2025-10-13 09:00    | leaver  | renewal announced: on 2025-11-01 with 10 users, 4480 a month, 1 open
2025-10-20 23:59:59 | annual  | users: withdrawn
2025-11-01 00:00    | annual  | contract by renewal: annual, 30 users, charged 288000
2025-11-01 00:00    | leaver  | customer: changed
2025-11-01 00:00    | leaver  | terms: applied
2025-11-01 00:00    | leaver  | contract by terms: monthly, 10 users, charged 0
2026-01-19 09:00    | joiner  | renewal announced: on 2026-04-01 with 11 users, 126336 a year, 0 open
2026-01-31 23:59    | monthly | terms: submitted, accepted; from 2026-02-01, first bill 2026-02, 0 at once, then 7840 a month
2026-02-01 00:00    | monthly | customer: changed
2026-02-01 00:00    | monthly | terms: applied
2026-02-01 00:00    | monthly | contract by terms: monthly, 15 users, charged 0
2026-02-05 10:00    | leaver  | users: submitted, accepted; from 2026-03-01, first bill 2026-03, 0 at once, then 3584 a month
2026-02-18 09:00    | joiner  | renewal announced: on 2026-04-01 with 11 users, 126336 a year, 0 open
2026-03-01 00:00    | leaver  | users: applied
2026-03-01 00:00    | leaver  | contract by users: monthly, 8 users, charged 0
2026-03-03 10:00    | annual  | terms: submitted, accepted; from 2026-11-01, first bill 2026-11, 0 at once, then 322560 a year
2026-03-13 09:00    | joiner  | renewal announced: on 2026-04-01 with 11 users, 126336 a year, 0 open
2026-04-01 00:00    | joiner  | contract by renewal: annual, 11 users, charged 112800
2026-07-01 10:00    | annual  | customer: changed
2026-07-01 10:00    | annual  | terms: applied
2026-07-01 10:00    | annual  | users: submitted, accepted, applied; from 2026-07-01, first bill 2026-07, 2352 at once, then 331968 a year
2026-07-01 10:00    | annual  | contract by users: annual, 31 users, charged 2100
2026-07-01 10:00    | annual  | contract by terms: annual, 31 users, charged 0
2026-08-21 09:00    | annual  | renewal announced: on 2026-11-01 with 31 users, 331968 a year, 0 open
2026-09-20 09:00    | annual  | renewal announced: on 2026-11-01 with 31 users, 331968 a year, 0 open
2026-10-13 09:00    | annual  | renewal announced: on 2026-11-01 with 31 users, 331968 a year, 0 open
2026-11-01 00:00    | annual  | contract by renewal: annual, 31 users, charged 296400
`.trim();

/** What their monthly contracts cost, net, in each month of a span; months that are not here cost nothing. */
export const months: readonly { who: Actor; from: string; until: string; net: number }[] = [
  { who: 'monthly', from: '2023-12', until: '2023-12', net: 8_000 },
  { who: 'monthly', from: '2024-01', until: '2024-02', net: 6_000 },
  { who: 'monthly', from: '2024-03', until: '2024-04', net: 10_500 },
  { who: 'monthly', from: '2024-05', until: '2024-07', net: 6_000 },
  { who: 'monthly', from: '2024-08', until: '2024-08', net: 9_000 },
  { who: 'monthly', from: '2024-09', until: '2025-03', net: 7_000 },
  { who: 'monthly', from: '2025-04', until: '2025-06', net: 10_000 },
  { who: 'monthly', from: '2025-07', until: '2026-11', net: 7_000 },
  { who: 'joiner', from: '2023-12', until: '2024-03', net: 9_800 },
  { who: 'leaver', from: '2025-11', until: '2026-02', net: 4_000 },
  { who: 'leaver', from: '2026-03', until: '2026-11', net: 3_200 },
];
