import { renderLetter } from '../../letter/render-letter';
import { anAlarm, head } from '../../test/snapshots';
import { diskFilled } from './disk-filled.template';

const render = (changes: Parameters<typeof anAlarm>[0] = {}): ReturnType<typeof renderLetter> =>
  renderLetter(diskFilled.write(anAlarm(changes), head), head);

describe('the notice that a disk fills', () => {
  it('says which one, how full it was and when, and leads to the page where more can be had', () => {
    const { subject, text } = render();
    expect(subject).toBe('ディスク使用容量が80%に達しました');
    expect(text).toContain(`株式会社サンブルデータ
ネオ 太郎 様

いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。

下記の環境のディスク使用容量が、ご契約の容量の80%に達しました。

■ ディスク使用容量
お客様番号: A12345678
製品・サービス: desknet's NEO
環境URL: https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi
使用容量: 40.5 GB / 50.0 GB（81%）
計測日時: 2025年3月15日 10:05

▼ディスク使用容量の確認・増設
https://csite.example/contracts/neo/disk-usage
`);
    expect(text).not.toContain('毎日');
  });

  it('says above the capacity that it will be told every day', () => {
    const { subject, text } = render({ percent: 100, usedBytes: 50.5 * 2 ** 30 });
    expect(subject).toBe('【重要】ディスク使用容量が上限を超えています');
    expect(text).toContain('（101%）');
    expect(text).toContain('容量内に収まるまで、毎日お知らせいたします。');
  });

  it('never rounds what is full up to something fuller', () => {
    expect(render({ percent: 90, usedBytes: 49.99 * 2 ** 30 }).text).toContain('（99%）');
  });
});
