import { conflict, type Failure, unprocessable } from '@csite/protocol';

export const notPayable = (number: string): Failure =>
  conflict('invoice.not-payable', {
    ja: `${number}は訂正または取消の文書です。入金は元の請求書に登録してください。`,
    en: `${number} is a correction or a void. Record the payment with the invoice that it is about.`,
  });

export const voided = (number: string, by: string): Failure =>
  conflict('invoice.voided', {
    ja: `請求書${number}は${by}で取り消されています。入金は、有効な請求書に登録するか、お客様へ返金してください。`,
    en: `Invoice ${number} was taken back by ${by}. Record the payment with an invoice that stands, or pay it back.`,
  });

export const aboveOpen = (number: string, open: number): Failure => {
  const detail = {
    ja: `請求書${number}の未払い額は${open}円です。入金額は${open}円以内で登録し、残りがあれば、ほかの請求書に同じ参照番号で登録するか、お客様へ返金してください。`,
    en: `${open} yen of invoice ${number} are open. Record no more than that; record the rest, if any, with another invoice under the same reference, or pay it back.`,
  };
  return unprocessable('payment.above-open', detail, { fields: [{ path: 'amount', code: 'payment.above-open', detail }] });
};

export const inFuture = (receivedOn: string): Failure => {
  const detail = {
    ja: `入金日「${receivedOn}」が今日より先です。実際に入金された日を指定してください。`,
    en: `The payment came in on ${receivedOn}, which is still to come. Give the day on which it came in.`,
  };
  return unprocessable('payment.in-future', detail, { fields: [{ path: 'receivedOn', code: 'payment.in-future', detail }] });
};

export const recorded = (number: string, known: { reference: string; receivedOn: string; amount: number }): Failure =>
  conflict('payment.recorded', {
    ja: `入金「${known.reference}」は、請求書${number}に${known.receivedOn}の${known.amount}円として登録済みです。別の入金であれば、別の参照番号で登録してください。`,
    en: `The payment "${known.reference}" is recorded with invoice ${number} as ${known.amount} yen of ${known.receivedOn}. If this is another payment, record it under another reference.`,
  });
