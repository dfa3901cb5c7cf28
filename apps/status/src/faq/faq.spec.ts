import {
  AppendFaqImport,
  BeginFaqImport,
  CommitFaqImport,
  GetFaq,
  type ImportedFaq,
  ListOperatorFaqs,
  SearchFaqs,
  type SearchFaqsRequest,
  VoteFaq,
  VoteFaqAsVisitor,
} from '@csite/protocol';
import { auditEntries, CustomerWall, declaredActs, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { INestMicroservice } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TallyFaqVotes } from '../migrations/010-faq-tally.migration';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const samples = readFileSync(join(__dirname, '../../../../deploy/samples/faqs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ImportedFaq);

const NOON = '2025-03-20T12:00:00+09:00';
const aFaq = (key: string, changes: Partial<ImportedFaq> = {}): ImportedFaq => ({
  key,
  category: 'usage',
  question: { ja: `質問 ${key}` },
  answer: { ja: '回答' },
  ...changes,
});

describe('FAQ', () => {
  let world: TestWorld;
  let status: INestMicroservice;
  beforeAll(async () => {
    world = await TestWorld.start();
    status = await world.service('status', StatusModule, statusMigrations);
    await world.clock.set(NOON);
    expect(await take(samples)).toEqual({ added: samples.length, changed: 0, unchanged: 0 });
  });
  afterAll(() => world.stop());

  const take = async (faqs: readonly ImportedFaq[]) => {
    const { importId } = await world.bus.ask(BeginFaqImport, {});
    const lines = faqs.map((faq, at) => ({ number: at + 1, faq }));
    for (const line of lines) await world.bus.ask(AppendFaqImport, { importId, lines: [line] });
    await world.bus.ask(AppendFaqImport, { importId, lines });
    return world.bus.ask(CommitFaqImport, { importId });
  };
  const keysOf = async (faqs: readonly { readonly faqId: string }[]): Promise<(string | undefined)[]> => {
    const rows = await world.sql<{ id: string; key: string }>('status', 'select id, key from faq');
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    return faqs.map(({ faqId }) => keys.get(faqId));
  };
  const search = async (request: SearchFaqsRequest): Promise<(string | undefined)[]> =>
    keysOf((await world.bus.ask(SearchFaqs, request)).items);
  const idOf = async (key: string): Promise<string> =>
    (await world.sql<{ id: string }>('status', 'select id from faq where key = $1', [key]))[0]?.id ?? '';

  it.each([
    ['パスワードを忘れた', 'login-forgotten-password'],
    ['ぱすわーど わすれた', 'login-forgotten-password'],
    ['ﾊﾟｽﾜｰﾄﾞ再設定', 'login-forgotten-password'],
    ['サブドメインって何', 'login-subdomain'],
    ['顧客番号が分からない', 'customer-number'],
    ['メールが届かない', 'mail-not-arriving'],
    ['ＵＲＬの有効期限切れ', 'link-expired'],
    ['担当者を追加したい', 'add-account'],
    ['権限の種類', 'account-roles'],
    ['二段階認証', 'two-factor'],
    ['ユーザー数を減らす', 'change-users'],
    ['申し込みをキャンセル', 'withdraw-application'],
    ['年間契約の更新', 'renewal'],
    ['解約したい', 'cancel-contract'],
    ['年払いに変更', 'contract-type'],
    ['口座振替の手続き', 'account-debit'],
    ['領収書 ダウンロード', 'invoice-pdf'],
    ['インボイス制度', 'invoice-qualified'],
    ['ディスク容量の確認', 'disk-usage'],
    ['容量を増やす', 'disk-add'],
    ['電話番号', 'helpdesk'],
    ['スマホ', 'chatluck-app'],
    ['how to change my credit card', 'change-card'],
    ['Forgot Password', 'login-forgotten-password'],
    ['税', 'invoice-qualified'],
    ['招待メールが来ない', 'mail-not-arriving'],
    ['社名変更', 'change-company-name'],
    ['アカウント削除', 'delete-account'],
    ['パスワード変更', 'change-password'],
    ['支払い期限', 'payment-due'],
    ['ユーザー追加', 'change-users'],
    ['cancel', 'withdraw-application'],
  ])('%s is found first', async (q, first) => {
    expect((await search({ q }))[0]).toBe(first);
  });

  it.each(['冷蔵庫の設置方法を教えてください', '量子コンピューターの冷却', 'zzzz', '!?、', '%_'])(
    'of what is nowhere is none: %s',
    async (q) => {
      expect(await search({ q })).toEqual([]);
    },
  );

  it('is listed in the order of its file, of a category, of a product and of all', async () => {
    expect((await search({}))[0]).toBe('login-forgotten-password');
    expect(await search({ category: 'disk' })).toEqual(['disk-usage', 'disk-add']);
    expect(await search({ product: 'neo', category: 'usage' })).not.toContain('chatluck-app');
    expect(await search({ product: 'chatluck', category: 'usage', q: 'アプリ' })).toEqual(['chatluck-app']);
    expect(await search({ limit: 3 })).toHaveLength(3);
  });

  it('leads on to what its author named, or to others of its category', async () => {
    const { related, answer } = await world.bus.ask(GetFaq, { faqId: await idOf('login-forgotten-password') });
    expect(await keysOf(related)).toEqual(['login-subdomain', 'mail-not-arriving']);
    expect(answer.ja).toContain('**30分以内**');
    await take([aFaq('alone')]);
    const alone = await world.bus.ask(GetFaq, { faqId: await idOf('alone') });
    expect(alone.related.map(({ category }) => category)).toEqual(Array.from({ length: 4 }, () => 'usage'));
    await take([aFaq('alone', { withdrawn: true })]);
  });

  it('of the same file once more are unchanged, what changed is found by its new words', async () => {
    const { length } = samples;
    expect(await take(samples)).toEqual({ added: 0, changed: 0, unchanged: length });
    await take([aFaq('new', { question: { ja: '印鑑証明は必要ですか。' } })]);
    await take([aFaq('new', { question: { ja: '押印は必要ですか。' } })]);
    expect(await search({ q: '押印' })).toEqual(['new']);
    expect(await search({ q: '印鑑証明' })).toEqual([]);
    expect(await take([aFaq('new', { withdrawn: true })])).toMatchObject({ changed: 1 });
    expect(await search({ q: '押印' })).toEqual([]);
    await expect(world.bus.ask(GetFaq, { faqId: await idOf('new') })).rejects.toMatchObject({ code: 'faq.unknown' });
    const imports = await auditEntries<{ act: string }>(world, 'status');
    expect([...new Set(imports.map(({ act }) => act))]).toEqual(declaredActs('status').filter((act) => act.startsWith('faq')));
  });

  it('of a file with a mistake are not taken in at all, and each mistake has its line', async () => {
    const wrong = [aFaq('right'), aFaq('right'), aFaq('lost', { related: ['nowhere', 'helpdesk'] })];
    await expect(take(wrong)).rejects.toMatchObject({
      code: 'import.rejected',
      body: { data: { count: 2, errors: [{ line: 2 }, { line: 3, en: expect.stringContaining('nowhere') as string }] } },
    });
    expect(await idOf('right')).toBe('');
  });

  it('an import that was committed says the same again, one that is none is refused', async () => {
    const { importId } = await world.bus.ask(BeginFaqImport, {});
    await world.bus.ask(AppendFaqImport, { importId, lines: [{ number: 1, faq: aFaq('twice') }] });
    const said = await world.bus.ask(CommitFaqImport, { importId });
    expect(await world.bus.ask(CommitFaqImport, { importId })).toEqual(said);
    await expect(world.bus.ask(CommitFaqImport, { importId: newId() })).rejects.toMatchObject({ code: 'import.unknown' });
    await take([aFaq('twice', { withdrawn: true })]);
  });

  it('are helpful or not once for each account and visitor, who may think again', async () => {
    const faqId = await idOf('helpdesk');
    const me = await world.as({ role: 'viewer', customerId: newId() });
    const visitorId = newId();
    for (const helpful of [true, false]) {
      await world.bus.ask(VoteFaq, { faqId, helpful: !helpful }, me);
      await world.bus.ask(VoteFaqAsVisitor, { faqId, visitorId, helpful: true });
    }
    await world.bus.ask(VoteFaqAsVisitor, { faqId, visitorId: newId(), helpful: false });
    const { items } = await world.bus.ask(ListOperatorFaqs, {}, await world.asOperator());
    expect(items.find(({ key }) => key === 'helpdesk')).toMatchObject({ helpful: 2, unhelpful: 1 });
    const gone = { faqId: newId(), helpful: true };
    await expect(world.bus.ask(VoteFaq, gone, me)).rejects.toMatchObject({ code: 'faq.unknown' });
  });

  it('are counted from a sum that is made when nobody can vote past its trigger any more', () => {
    const said: string[] = [];
    TallyFaqVotes.prototype.up.call({ addSql: (statement: string) => void said.push(statement) });
    const at = (words: string) => said.findIndex((statement) => statement.includes(words));
    expect(at('create trigger')).toBeGreaterThan(-1);
    expect(at('from faq_vote group by')).toBeGreaterThan(at('create trigger'));
  });

  it('keep what an account said from other customers, with no filter of ours before it', async () => {
    const faqId = await idOf('helpdesk');
    for (const customerId of [newId(), newId()])
      await world.bus.ask(VoteFaq, { faqId, helpful: true }, await world.as({ role: 'viewer', customerId }));
    const wall = new CustomerWall(world, 'status', status);
    expect(await wall.tried()).toContain('faq_vote');
    expect(await wall.breaches()).toEqual([]);
    // What the vendor writes for everybody.
    expect(await wall.unowned()).toEqual([
      'faq',
      'faq_gram',
      'faq_import',
      'faq_import_line',
      'faq_tally',
      'notice',
      'notice_revision',
    ]);
  });
});
