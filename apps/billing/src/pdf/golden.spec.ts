import { type InvoiceLayout, ReadInvoiceFile } from '@csite/protocol';
import { BillingWorld } from '../test/billing.world';
import { linesOf, type Placed, placedText } from '../test/placed-text';

/** What the manual's two samples show (chapter 2), made as every document is: contracts charge, billing issues, somebody saves the PDF. */
describe('the manual’s bill', () => {
  let site: BillingWorld;
  let note: Placed[];
  let invoice: Placed[];
  let postcard: Placed[];
  beforeAll(async () => {
    site = await BillingWorld.start('2025-04-01T00:00:00+09:00');
    const customerId = await site.customer();
    await site.charged(customerId);
    const [issued] = await site.invoices(customerId);
    const saved = async (layout: InvoiceLayout): Promise<Placed[][]> => {
      const wanted = { invoiceId: issued?.invoiceId ?? '', layout, offset: 0 };
      for (;;) {
        const { size, base64 } = await site.world.bus.ask(ReadInvoiceFile, wanted, await site.as(customerId));
        if (size > 0) return placedText(Buffer.from(base64, 'base64'));
      }
    };
    [note = [], invoice = []] = await saved('a4');
    [, postcard = []] = await saved('postcard');
  }, 120_000);
  afterAll(() => site.stop());

  const find = (page: readonly Placed[], text: string): Placed => {
    const found = page.find((word) => word.text === text);
    if (!found) throw new Error(`${text} stands nowhere among ${page.map((word) => word.text).join(' ')}`);
    return found;
  };
  const all = (page: readonly Placed[], ...texts: string[]): Placed[] => texts.map((text) => find(page, text));
  /** The lines of the table, from its headings to the last of `until`. */
  const table = (page: readonly Placed[], heading: string, until: string): string[][] => {
    const [from, to] = [find(page, heading).top, find(page, until).top];
    return linesOf(page.filter(({ top }) => from <= top && top <= to));
  };
  const spread = (edges: readonly number[]): number => Math.max(...edges) - Math.min(...edges);
  const expectBelowEachOther = (words: readonly Placed[]): void => {
    expect(words.map(({ top }) => top)).toEqual(words.map(({ top }) => top).toSorted((a, b) => a - b));
    expect(spread(words.map(({ left }) => left))).toBeLessThan(0.5);
  };
  const figures = (page: readonly Placed[], from: string, ...texts: string[]): number[] => {
    const { top } = find(page, from);
    return texts.map((text) => page.find((word) => word.text === text && word.top >= top)?.right ?? NaN);
  };
  const neo = "desknet's クラウド NEO IUS(月次)";
  const appSuite = "desknet's クラウド AppSuite IUS(月次)";
  const sums = [
    ['小計', '35,000'],
    ['消費税', '3,500'],
    ['合計', '38,500'],
  ];

  describe.each([
    ['納品書', () => note],
    ['請求書', () => invoice],
  ])('as PDF納品書／請求書, on its page %s', (title, pageOf) => {
    it('names the document first, then the vendor’s brand, then to whom it goes, and how to reach them', () => {
      const page = pageOf();
      expect(page[0]?.text).toBe(title);
      const [brand, company] = all(page, 'NEOJAPAN', '株式会社サンブルデータ');
      expect(brand?.top).toBeLessThan(company?.top ?? NaN);
      expectBelowEachOther(all(page, '株式会社サンブルデータ', '情報システム室', 'ネオ 太郎 様', 'TEL：123-456-7890 FAX：'));
      expect(brand?.left).toBeGreaterThan(company?.right ?? NaN);
    });

    it('has each line with its code above its name, quantity, unit, price, amount and month, and the sums below', () => {
      expect(table(pageOf(), 'コード・商品名', '合計')).toEqual([
        ['コード・商品名', '数量', '単位', '単価', '金額', '備考'],
        ['KNEOJST1MB001', '注文番号', '50', 'ユーザー', '400', '20,000', '4月分'],
        [neo],
        ['KAPPJST1MB001', '注文番号', '50', 'ユーザー', '300', '15,000', '4月分'],
        [appSuite],
        ...sums,
      ]);
    });

    it('has names, units and months one below the other on the left, figures on the right, the sums below the amounts', () => {
      const page = pageOf();
      expectBelowEachOther(
        all(page, 'コード・商品名', 'KNEOJST1MB001', neo, 'KAPPJST1MB001', appSuite, '小計', '消費税', '合計'),
      );
      expectBelowEachOther(all(page, '単位', 'ユーザー'));
      expectBelowEachOther([find(page, '備考'), ...page.filter(({ text }) => text === '4月分')]);
      expect(spread(figures(page, 'コード・商品名', '金額', '20,000', '15,000', '35,000', '3,500', '38,500'))).toBeLessThan(0.5);
      expect(spread(figures(page, 'コード・商品名', '単価', '400', '300'))).toBeLessThan(0.5);
      expect(spread(figures(page, 'コード・商品名', '数量', '50'))).toBeLessThan(0.5);
    });

    it('ends with the customer’s number', () => {
      const page = pageOf();
      const numbers = page.filter(({ text }) => text === 'お客様コードNo. A123456789');
      expect(numbers.at(-1)?.top).toBeGreaterThan(find(page, '合計').top);
      expect(page.at(-3)).toBe(numbers.at(-1));
    });
  });

  describe('as 請求書ハガキ', () => {
    it('names the document first, then who issues it, with the address and how to reach them', () => {
      expect(postcard[0]?.text).toBe('請求書');
      expectBelowEachOther(
        all(
          postcard,
          ...['NEOJAPAN', '株式会社ネオジャパン', 'プロダクト事業本部 業務部', '〒220-8110', '神奈川県横浜市西区みなとみらい'],
          ...['横浜ランドマークタワー10階', 'TEL 045-640-5915 FAX 045-640-5918', '担当者：クラウドサービス担当'],
        ),
      );
    });

    it('has each line with its name, quantity, price, amount and month, and the sums below', () => {
      // A postcard is narrow: a name takes two lines.
      expect(table(postcard, '商品名', '合計')).toEqual([
        ['商品名', '数量', '単価', '金額', '備考'],
        ["desknet's クラウド", '50', '400', '20,000', '4月分'],
        ['NEO IUS(月次)'],
        ["desknet's クラウド", '50', '300', '15,000', '4月分'],
        ['AppSuite IUS(月次)'],
        ...sums,
      ]);
    });

    it('has names and months one below the other on the left, figures on the right, the sums below the amounts', () => {
      const names = all(
        postcard,
        '商品名',
        "desknet's クラウド",
        'NEO IUS(月次)',
        'AppSuite IUS(月次)',
        '小計',
        '消費税',
        '合計',
      );
      expectBelowEachOther(names);
      expectBelowEachOther([find(postcard, '備考'), ...postcard.filter(({ text }) => text === '4月分')]);
      expect(spread(figures(postcard, '商品名', '金額', '20,000', '15,000', '35,000', '3,500', '38,500'))).toBeLessThan(0.5);
      expect(spread(figures(postcard, '商品名', '単価', '400', '300'))).toBeLessThan(0.5);
      expect(spread(figures(postcard, '商品名', '数量', '50'))).toBeLessThan(0.5);
    });

    it('ends with the customer’s number', () => {
      expect(postcard.at(-1)?.text).toBe('お客様番号 A123456789');
    });
  });
});
