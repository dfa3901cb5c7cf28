import { Client } from 'pg';
import { eventually } from './site/eventually';
import { addresses, type Mail } from './site/mailbox';
import type { Customer, Person } from './site/person';
import { Site } from './site/site';

/** By the year, 30 users; by the month, 20 users; both since 2023-11-01. */
const users = { annual: 30, monthly: 20 };
type Who = keyof typeof users;
const customers = new Map<Who, Customer>();
const contractorMail = (who: Who): string => customers.get(who)?.contractorMail ?? '';
const begin = '2023-11-01T09:00:00+09:00';

/** Another number of users, or none to take back what is open. */
const deeds: readonly (readonly [at: string, who: Who, users?: number])[] = [
  ['2023-12-20T23:59:59', 'monthly', 15],
  ['2024-02-29T10:00:00', 'monthly', 18],
  ['2024-06-15T10:00:00', 'annual', 35],
  ['2024-09-01T00:00:00', 'annual', 28],
  ['2025-05-10T10:00:00', 'monthly', 10],
  ['2025-05-12T10:00:00', 'monthly'],
];
/** Nothing is done in between: over some days the clock goes at once. */
const jumps = ['2024-10-10', '2024-10-28', '2024-11-09', '2025-09-10', '2025-09-22', '2026-10-10', '2026-10-22'];
const firsts = Array.from({ length: 36 }, (_, index) => {
  const [year, month] = [2023 + Math.floor((index + 11) / 12), ((index + 11) % 12) + 1];
  return `${year}-${String(month).padStart(2, '0')}-01T00:00:00`;
}).filter((at) => at !== '2024-11-01T00:00:00');
const moments = [...new Set([...firsts, ...deeds.map(([at]) => at), ...jumps.map((day) => `${day}T08:00:00`)])].sort();

const RECEIPT = 'ご契約内容変更のお申込みを受け付けました';
const WITHDRAWN = 'ご契約内容変更のお申込みの取り下げを受け付けました';
const APPLIED = 'ご契約内容を変更しました';
const NOTICE = 'ご契約更新のご案内';

/** Every mail of three years, by hand: a user costs 400 yen a month, tax is 10 %. The day is that on which the clock stood. */
const expected = `
2023-12-20 | monthly | ${RECEIPT} | 20 → 15 2024年1月1日
2024-01-01 | monthly | ${APPLIED} | 20 → 15 2024年1月1日
2024-02-29 | monthly | ${APPLIED} | 15 → 18 2024年2月29日
2024-02-29 | monthly | ${RECEIPT} | 15 → 18 2024年2月29日
2024-06-15 | annual | ${APPLIED} | 30 → 35 2024年6月15日
2024-06-15 | annual | ${RECEIPT} | 30 → 35 2024年6月15日
2024-09-01 | annual | ${RECEIPT} | 35 → 28 2024年11月1日
2024-09-01 | annual | ${NOTICE} | 35 2024年11月1日 ¥184,800
2024-10-01 | annual | ${NOTICE} | 28 2024年11月1日 ¥147,840
2024-10-28 | annual | ${NOTICE} | 28 2024年11月1日 ¥147,840
2024-11-09 | annual | ${APPLIED} | 35 → 28 2024年11月1日
2025-05-10 | monthly | ${RECEIPT} | 18 → 10 2025年6月1日
2025-05-12 | monthly | ${WITHDRAWN} | 18 → 10
2025-09-01 | annual | ${NOTICE} | 28 2025年11月1日 ¥147,840
2025-09-22 | annual | ${NOTICE} | 28 2025年11月1日 ¥147,840
2025-11-01 | annual | ${NOTICE} | 28 2025年11月1日 ¥147,840
2026-09-01 | annual | ${NOTICE} | 28 2026年11月1日 ¥147,840
2026-10-01 | annual | ${NOTICE} | 28 2026年11月1日 ¥147,840
2026-10-22 | annual | ${NOTICE} | 28 2026年11月1日 ¥147,840
`.trim();

/** As the queue of the notification service has it. */
interface QueuedMail {
  readonly id: string;
  readonly state: string;
  /** On which its fact was heard. */
  readonly day: string;
}

/** Apart from those of the sign-up. */
const isOurs = ({ to, subject }: Mail): boolean =>
  [RECEIPT, WITHDRAWN, APPLIED, NOTICE].includes(subject) &&
  [...customers.values()].some(({ contractorMail }) => addresses(to).includes(contractorMail));
const whoOf = (mail: Mail): Who => (addresses(mail.to).includes(contractorMail('annual')) ? 'annual' : 'monthly');
const found = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
const rowOf = (mail: Mail): string => {
  const { subject, text } = mail;
  const what = [
    found(text, /ユーザー契約数: (.*)/u),
    found(text, /(?:適用日|更新日): (.*)/u),
    ...(subject === NOTICE ? [found(text, /（年額）: (¥[\d,]+)/u)] : []),
  ];
  return [whoOf(mail), subject, what.filter((part) => part !== '').join(' ')].join(' | ');
};

describe('three years of two customers', () => {
  let site: Site;
  const people = new Map<Who, Person>();
  const mails: Mail[] = [];
  const rows: string[] = [];

  const mailsQueued = async (): Promise<QueuedMail[]> => {
    const client = new Client({ connectionString: site.system.databases['notification'] });
    await client.connect();
    try {
      const day = `to_char(queued_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`;
      return (await client.query<QueuedMail>(`select id, state, ${day} as day from mail`)).rows;
    } finally {
      await client.end();
    }
  };

  const act = async (who: Who, wanted: number | undefined): Promise<void> => {
    const client = await people.get(who)?.logIn();
    const { body } = (await client?.get<{ items: { applicationId: string; state: string }[] }>('/applications')) ?? {};
    const open = body?.items.find(({ state }) => state === 'scheduled');
    if (wanted === undefined) {
      expect(await client?.delete(`/applications/${open?.applicationId ?? ''}`)).toMatchObject({ status: 200 });
      return;
    }
    const quote = await client?.post<{ quoteId: string }>('/quotes', { product: 'neo', kind: 'users', users: wanted });
    expect(await client?.post('/applications', { quoteId: quote?.body.quoteId })).toMatchObject({ status: 201 });
  };

  beforeAll(async () => {
    site = await Site.shared();
    await site.moveClock(begin);
    for (const who of ['annual', 'monthly'] as const) {
      const lines = [{ code: 'KNEOJST1MB001', quantity: users[who] }];
      const customer = await site.customer({ type: who, startedOn: '2023-11-01', lines, usersInUse: 5 });
      customers.set(who, customer);
      const person = site.person(customer, 'hanako');
      await person.signUp();
      people.set(who, person);
    }
    await site.moveClock(begin);
    for (const at of moments) {
      await site.moveClock(`${at}+09:00`);
      for (const [, who, wanted] of deeds.filter((deed) => deed[0] === at)) {
        await act(who, wanted);
        await site.moveClock(`${at}+09:00`);
      }
    }
    const queued = await eventually(mailsQueued, (all) => all.every(({ state }) => state === 'sent'), 60);
    mails.push(...site.receivedMails.filter(isOurs));
    const dayOf = (mail: Mail): string => queued.find(({ id }) => mail.messageId.includes(id))?.day ?? '';
    rows.push(...mails.map((mail) => `${dayOf(mail)} | ${rowOf(mail)}`).sort());
  }, 400_000);
  afterAll(() => site?.stop());

  it('brings exactly the mails that were reckoned by hand', () => {
    expect(rows).toEqual(expected.split('\n'));
  });

  it('copies receipts to who applied, and notices of renewals to nobody', () => {
    for (const mail of mails) {
      const copies = mail.subject === NOTICE ? [] : [people.get(whoOf(mail))?.email];
      expect([addresses(mail.to), addresses(mail.cc)]).toEqual([[contractorMail(whoOf(mail))], copies]);
    }
  });
});
