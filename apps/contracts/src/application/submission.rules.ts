import { conflict, type Failure, notFound, type QuoteView } from '@csite/protocol';
import { changeKinds } from '../change/change-kinds';
import type { Application } from './application.entity';

/** The quote no longer holds: whoever submitted it is to be shown a fresh one. */
export class QuoteNoLongerHolds extends Error {}

export const unknownQuote = (quoteId: string): Failure =>
  notFound('quote.unknown', {
    ja: `お見積もり「${quoteId}」は見つかりません。もう一度お見積もりを作成してください。`,
    en: `There is no quote "${quoteId}". Make a new one.`,
  });

export const staleQuote = (quote: QuoteView): Failure =>
  conflict(
    'quote.stale',
    {
      ja: 'お見積もりの有効期限が切れたか、内容が変わりました。新しいお見積もりをご確認のうえ、もう一度お申し込みください。',
      en: 'The quote has expired, or something it was made from has changed. Check the fresh quote and apply again.',
    },
    { data: { quote } },
  );

/** Stale, and what it asked for is not possible any more: `rule` says why. */
export const impossibleQuote = ({ code, body: { detail, fields } }: Failure): Failure =>
  conflict(
    'quote.stale',
    {
      ja: `お見積もりの内容ではお申し込みいただけなくなりました。${detail.ja}`,
      en: `What was quoted is not possible any more. ${detail.en}`,
    },
    { fields, data: { reason: { code, ...detail } } },
  );

export const quoteUsed = ({ applicationId }: Application): Failure =>
  conflict(
    'quote.used',
    {
      ja: `このお見積もりはお申し込み済みです（お申し込み「${applicationId}」）。お申し込み一覧をご確認ください。`,
      en: `This quote was applied for already (application "${applicationId}"). See the list of applications.`,
    },
    { data: { applicationId } },
  );

/**
 * One open application per contract and kind: a second one must say that it replaces the first.
 * @throws Failure `conflict` when it does not, or replaces one that is not open.
 */
export const checkReplacement = (open: Application | undefined, replaces: string | undefined): void => {
  if (open && replaces === undefined) throw openExists(open);
  if (replaces !== undefined && open?.applicationId !== replaces) throw notReplaceable(replaces);
};

const openExists = ({ applicationId, kind, change }: Application): Failure => {
  const summary = changeKinds[kind].summary(change.before, change.after);
  return conflict(
    'application.open-exists',
    {
      ja: `「${summary.ja}」をお申し込み済みです。取り下げるか、置き換え（replaces: ${applicationId}）を指定してください。`,
      en: `"${summary.en}" is open already. Withdraw it, or say that this one replaces it (replaces: ${applicationId}).`,
    },
    { data: { applicationId } },
  );
};

const notReplaceable = (applicationId: string): Failure =>
  conflict('application.not-replaceable', {
    ja: `お申し込み「${applicationId}」は置き換えられる状態ではありません。お申し込み一覧をご確認ください。`,
    en: `Application "${applicationId}" is not open and cannot be replaced. See the list of applications.`,
  });
