import { Environment, GIB } from './environment';
import { now, type Portal } from './portal';

const BYTES_A_DAY = 107_500_000;

/** ディスク使用容量: what the environment reports, and what it comes to. */
export const diskUsage = (portal: () => Portal): void => {
  it('the disk shows thirteen months, the day it fills, what is reported as it comes, and leads to more of it in one click', async () => {
    const { owner, site } = portal();
    const environment = await Environment.of(portal());
    const weeks = Array.from({ length: 57 }, (_, week) => week + 1);
    for (const week of weeks) {
      const ago = { hours: week * 7 * 24 };
      await environment.report(101.5 * GIB - week * 7 * BYTES_A_DAY, now.subtract(ago));
    }
    await owner.go('/contracts/neo/disk-usage');
    // 18.5 GiB at 107.5 MB a day: 185 days
    await owner.sees(
      '101.5 GB / 120 GB',
      '2025年6月15日（日） 10:00 時点',
      /2025年12月17日（水）ごろ上限に達する見込み/,
      '確度：高',
    );
    const chart = owner.page.getByRole('img', { name: /過去13か月のディスク使用容量/ });
    expect(await chart.getByText('2025/06').count()).toBe(1);
    expect(await owner.page.locator('main tbody tr').count()).toBe(14);
    await owner.sees('ご契約容量（現在 120 GB）');
    const words = { ja: ['ディスク増設を見積もる'], en: ['Get a quote for more disk', /full around Wed, 17 Dec 2025/] };
    expect(await owner.faultsAllWays(words)).toEqual([]);
    expect(await owner.faultsOnPaper()).toEqual([]);
    await owner.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    await site.moveClock('2025-06-15T10:02:00+09:00');
    await environment.report(109 * GIB, now.add({ minutes: 2 }));
    await owner.sees('109 GB / 120 GB', '91%');
    expect(await owner.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
    await owner.follow('ディスク増設を見積もる');
    await owner.page.locator('#units').waitFor();
    expect(owner.path).toBe('/contracts/neo/disk');
  });
};
