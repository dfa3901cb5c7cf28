import type { DiskAlarm } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { Template } from '../template';

const GIB = 2 ** 30;

/** 40.5 GB: one decimal, as on the screens. */
const size = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GB`;

export const diskFilled: Template<DiskAlarm> = {
  name: 'disk-filled',
  write: (alarm, { publicUrl }) => ({
    subject: subjectOf(alarm),
    addressee: addressee(alarm.contractor),
    opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', announcement(alarm)],
    sections: [
      {
        title: 'ディスク使用容量',
        rows: [
          { label: 'お客様番号', value: alarm.customerNumber },
          { label: '製品・サービス', value: alarm.productName.ja },
          { label: '環境URL', value: alarm.environmentUrl },
          { label: '使用容量', value: `${size(alarm.usedBytes)} / ${size(alarm.capacityBytes)}（${used(alarm)}%）` },
          { label: '計測日時', value: moment(alarm.measuredAt) },
        ],
      },
    ],
    link: { label: '▼ディスク使用容量の確認・増設', url: `${publicUrl}/contracts/${alarm.product}/disk-usage` },
    closing: [closing(alarm)],
  }),
};

const used = ({ usedBytes, capacityBytes }: DiskAlarm): number => Math.floor((usedBytes / capacityBytes) * 100);

const isOver = ({ usedBytes, capacityBytes }: DiskAlarm): boolean => usedBytes > capacityBytes;

const subjectOf = (alarm: DiskAlarm): string =>
  isOver(alarm) ? '【重要】ディスク使用容量が上限を超えています' : `ディスク使用容量が${alarm.percent}%に達しました`;

const announcement = (alarm: DiskAlarm): string =>
  isOver(alarm)
    ? '下記の環境のディスク使用容量が、ご契約の容量を超えています。'
    : `下記の環境のディスク使用容量が、ご契約の容量の${alarm.percent}%に達しました。`;

const closing = (alarm: DiskAlarm): string =>
  isOver(alarm)
    ? '容量内に収まるまで、毎日お知らせいたします。不要なデータの削除、またはディスクの増設をお願いいたします。'
    : '不要なデータの削除、またはディスクの増設をご検討ください。';
