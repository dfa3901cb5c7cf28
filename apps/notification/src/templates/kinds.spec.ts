import type { ApplicationSnapshot, ContractLineView, ContractStateView } from '@csite/protocol';
import { renderLetter } from '../letter/render-letter';
import { anApplication, head, line, terms } from '../test/snapshots';
import { applicationApplied } from './application-applied/application-applied.template';
import { applicationSubmitted } from './application-submitted/application-submitted.template';
import type { Template } from './template';

const item = (code: string, name: string, unit: string, quantity: number): ContractLineView => ({
  ...line(quantity),
  code,
  unit,
  name: { ja: name, en: name },
});
const appSuite = item('KAPPJST1MB001', 'AppSuite', 'user', 50);
const backup = item('KBKUJST1MB001', 'バックアップオプション(月次)', 'contract', 1);
const disk = (units: number): ContractLineView => item('KDSKJST1MB001', 'ディスク増設 10GB(月次)', '10GiB', units);
const premium = item('KNEOPRE1MB001', "desknet's クラウド NEO プレミアム(月次)", 'user', 50);

const state = (changes: Partial<ContractStateView> = {}): ContractStateView => ({
  ...terms,
  users: 50,
  lines: [line(50)],
  ...changes,
});
const at = (...lines: ContractLineView[]): ContractStateView => state({ lines: [line(50), ...lines] });
const nothing = { net: 0, tax: 0, gross: 0 };

/** The rows of a section, as they stand in the text. */
const rows = (title: string, application: Partial<ApplicationSnapshot>, template = applicationSubmitted): string =>
  textOf(template, application).split(`■ ${title}\n`)[1]?.split('\n\n')[0] ?? '';
const textOf = (template: Template<ApplicationSnapshot>, application: Partial<ApplicationSnapshot>): string =>
  renderLetter(template.write(anApplication(application), head), head).text;

describe('the receipt of an application says in its own words what changes:', () => {
  it.each<[string, Partial<ApplicationSnapshot>, string[]]>([
    [
      'options',
      { kind: 'options', direction: 'reduction', before: at(appSuite), after: at(backup) },
      [
        'お手続き: サービス/オプションの変更（削減）',
        '　AppSuite: 50 ユーザー → なし',
        '　バックアップオプション(月次): なし → 1 契約',
      ],
    ],
    [
      'plan',
      { kind: 'plan', before: state(), after: state({ lines: [premium] }) },
      [
        'お手続き: プランの変更（追加）',
        "　desknet's クラウド NEO IUS(月次): 50 ユーザー → なし",
        "　desknet's クラウド NEO プレミアム(月次): なし → 50 ユーザー",
      ],
    ],
    [
      'disk',
      { kind: 'disk', before: at(disk(1)), after: at(disk(3)) },
      ['お手続き: ディスク増設の変更（追加）', '　ディスク増設 10GB(月次): 1 単位 → 3 単位'],
    ],
    [
      'terms',
      {
        kind: 'terms',
        direction: 'neutral',
        before: state(),
        after: state({ contractType: 'annual', paymentMethod: 'credit-card' }),
      },
      [
        'お手続き: ご契約種別・お支払い方法の変更',
        '　ご契約種別: 月払い → 年間一括払い',
        '　お支払い方法: 銀行振込 → クレジットカード決済',
      ],
    ],
    [
      'legal name',
      { kind: 'legal-name', direction: 'neutral', before: state(), after: state({ company: '株式会社新社名' }) },
      ['お手続き: 会社名の変更', '　会社名: 株式会社サンブルデータ → 株式会社新社名'],
    ],
  ])('%s', (_kind, application, said) => {
    const [head, ...rest] = rows('お申込み内容', application).split('\n').slice(3, -2);
    expect([head, ...rest.filter((row) => row !== '変更前 → 変更後:')]).toEqual(said);
  });
});

describe('dates and bills', () => {
  const legalName: Partial<ApplicationSnapshot> = {
    kind: 'legal-name',
    direction: 'neutral',
    withdrawUntil: undefined,
    effectiveOn: '2025-03-15',
    transition: nothing,
    acceptance: 'operator',
  };

  it('of what neither adds nor takes away say nothing of a charge, or of a price that stays', () => {
    expect(rows('適用日とご請求', legalName, applicationApplied)).toBe('適用日: 2025年3月15日\n最初のご請求: 2025年4月分');
  });

  it('of what becomes annual say what the year costs', () => {
    const said = rows('適用日とご請求', {
      kind: 'terms',
      direction: 'neutral',
      after: state({ contractType: 'annual' }),
      transition: nothing,
      perPeriod: { net: 240_000, tax: 24_000, gross: 264_000, period: 'year' },
    });
    expect(said).toContain('変更後のご利用料金（年額）: ¥264,000（税抜 ¥240,000、消費税 ¥24,000）');
    expect(said).not.toContain('変更に伴うご請求');
  });

  it('of a change that costs nothing at once say so in a word', () => {
    expect(rows('適用日とご請求', { transition: nothing })).toContain('変更に伴うご請求: なし\n');
  });

  it('say that what waits for an operator can be withdrawn until it is accepted', () => {
    expect(rows('適用日とご請求', legalName)).toContain(
      '適用日: 2025年3月15日（承認後に適用されます）\nお取り下げ期限: 承認まで取り下げ可能\n',
    );
    expect(rows('適用日とご請求', { acceptance: 'operator' })).toContain(
      '適用日: 2025年4月1日\nお取り下げ期限: 承認まで取り下げ可能（2025年3月20日 23:59:59 まで）\n',
    );
  });
});
