import type { Translated } from '../i18n/dictionary';

export const securityJa = {
  title: 'セキュリティ',
  lead: 'ご自身のアカウントのログイン状況を確認できます。',
  sessions: 'ログイン中の端末',
  sessionsLead: '心当たりのない端末がある場合は、終了したうえで、パスワードを変更してください。',
  current: 'この端末',
  unknownDevice: '不明な端末',
  address: 'IPアドレス：{{address}}',
  used: 'ログイン {{first}}、最終利用 {{last}}',
  until: 'このまま利用しない場合、{{until}} に終了します。',
  limits: '{{idle}}日間利用がない場合と、ログインから{{absolute}}日が過ぎた場合は、自動的に終了します。',
  end: '終了',
  endNamed: '{{device}} のログインを終了',
  ended: 'ログインを終了しました。',
  endOthers: 'ほかの端末をすべて終了',
  othersEnded: 'ほかの端末のログインをすべて終了しました。',
};

export const securityEn: Translated<typeof securityJa> = {
  title: 'Security',
  lead: 'See where you are logged in with your account.',
  sessions: 'Where you are logged in',
  sessionsLead: 'If there is a device that you do not know, end it and change your password.',
  current: 'This device',
  unknownDevice: 'Unknown device',
  address: 'IP address: {{address}}',
  used: 'Logged in {{first}}, last used {{last}}',
  until: 'Ends {{until}} unless it is used.',
  limits: 'It ends by itself after {{idle}} days without use, and {{absolute}} days after the log-in.',
  end: 'End',
  endNamed: 'End the session of {{device}}',
  ended: 'The session has ended.',
  endOthers: 'End all others',
  othersEnded: 'All other sessions have ended.',
};
