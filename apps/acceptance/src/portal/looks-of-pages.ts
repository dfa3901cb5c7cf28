import type { Portal } from './portal';

/** Every page of the portal as it looks: wide and narrow, dark and light, in both languages, some on paper. */
export const looksOfPages = (portal: () => Portal): void => {
  it.each([
    ['/', '次回のご請求', 'Next invoice'],
    ['/contracts/neo', 'ご契約内容', 'Contract details'],
    ['/contracts/neo?tab=history', 'この日の契約内容', 'The contract on a day'],
    ['/contracts/neo/users?users=190', '今回のご請求（切替時のみ）', 'Charged once, for the transition'],
    ['/contracts/neo/disk-usage', '今後の見込み', 'What is to come'],
    ['/applications', 'お申し込みの一覧', 'All applications'],
    ['/customer', 'お客様情報確認', 'Customer information'],
    ['/notices?product=neo', '障害', 'Incident'],
    ['/faqs', 'よくあるご質問（FAQ）', 'Frequently asked questions'],
    ['/help', 'クラウド版カスタマーセンター', 'Cloud customer centre'],
    ['/terms', 'ご利用にあたって', 'Using this site'],
    ['/gibt/es/nicht', 'ページが見つかりません', 'Page not found'],
    ['/invoices/0198a000-0000-7000-8000-000000000001', '表示できませんでした', 'This cannot be shown just now'],
  ])('%s can be read at a desk and on a telephone, dark and light, in both languages', async (path, ja, en) => {
    const { owner } = portal();
    await owner.go(path);
    await owner.sees(ja);
    await owner.rest();
    expect(await owner.faultsAllWays({ ja: [ja], en: [en] })).toEqual([]);
  });

  it('the next invoices name the day and the amount of an annual one', async () => {
    const { owner } = portal();
    await owner.go('/invoices');
    // 177 × 400 × 12 = 849,600, tax 84,960
    await owner
      .region(/desknet's NEO.*2026年1月1日/)
      .getByText('¥934,560')
      .waitFor();
    expect(await owner.faultsAllWays({ ja: ['¥934,560'], en: ['¥934,560', 'List of invoices'] })).toEqual([]);
    expect(await owner.faultsOnPaper()).toEqual([]);
  });

  it('a quote is ink on paper, also of who sees it in the dark', async () => {
    const { owner } = portal();
    await owner.go('/contracts/neo/users?users=190');
    await owner.sees('今回のご請求（切替時のみ）');
    expect(await owner.faultsOnPaper()).toEqual([]);
  });

  it('what is on its way says so in both languages, and what did not come says what to do', async () => {
    const { owner } = portal();
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await owner.page.route('**/api/v1/calendar?**', async (route) => {
      await asked;
      await route.continue();
    });
    await owner.go('/calendar');
    expect(await owner.faultsAllWays({ ja: ['読み込んでいます…'], en: ['Loading…'] })).toEqual([]);
    answer();
    await owner.rest();
    await owner.page.route('**/assets/security.page-*', (route) => route.abort());
    await owner.go('/me/security');
    const words = { ja: ['サイトが更新されました。再読み込みしてください。'], en: ['The site was updated. Please reload.'] };
    expect(await owner.faultsAllWays(words)).toEqual([]);
  });
};
