import { type Failure, notFound } from '@csite/protocol';

export const linkUnknown = (): Failure =>
  notFound('link.unknown', {
    ja: 'このURLは正しくありません。メールのURLが途中で切れていないかご確認ください。',
    en: 'This link is not known. See that the whole address was taken from the mail.',
  });
