import type { Translated } from '../i18n/dictionary';

export const topJa = {
  title: 'サポートサイトTOP',
  customerNumber: 'お客様番号',
  environment: '環境URL',
  incidents: '障害・メンテナンス情報',
  news: 'サポート最新情報',
  noIncidents: '現在お知らせする障害・メンテナンスはありません。',
  noNews: '新しいお知らせはありません。',
  noticesAway: '現在お知らせを表示できません。しばらくしてから再読み込みしてください。',
  seeAll: '一覧を見る',
  seeAllOf: '一覧を見る：{{product}} {{list}}',
  scheduled: '変更のお申し込みがあります',
  scheduledChange: '{{change}}（{{day}} 適用）',
  noContracts: 'ご契約中の製品・サービスが見つかりません。下記の窓口へお問い合わせください。',
};

export const topEn: Translated<typeof topJa> = {
  title: 'Home',
  customerNumber: 'Customer number',
  environment: 'Environment URL',
  incidents: 'Incidents and maintenance',
  news: 'Support news',
  noIncidents: 'No incidents or maintenance to report.',
  noNews: 'Nothing new.',
  noticesAway: 'Notices cannot be shown just now. Please reload in a moment.',
  seeAll: 'See all',
  seeAllOf: 'See all: {{product}} {{list}}',
  scheduled: 'A change is on its way',
  scheduledChange: '{{change}} (effective {{day}})',
  noContracts: 'We found no product under contract. Please ask the help desk below.',
};
