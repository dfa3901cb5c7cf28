import { conflict, type Failure } from '@csite/protocol';

export const settled = (number: string): Failure =>
  conflict('collection.settled', {
    ja: `${number}は、すでに手続きが済んでいるか、手続き中です。画面を更新して、現在の状況をご確認ください。`,
    en: `${number} is settled already, or being charged. Reload the page to see how it stands.`,
  });

export const chargeUnderWay = (number: string): Failure =>
  conflict('collection.charging', {
    ja: `${number}は、ただいまカードで決済しています。少し待ってから画面を更新し、結果をご確認ください。`,
    en: `${number} is being charged to the card. Wait a moment, then reload the page to see what became of it.`,
  });

export const notConfirmable = (number: string): Failure =>
  conflict('collection.not-confirmable', {
    ja: `${number}には、いま本人認証をお願いしている決済がありません。画面を更新して、現在の状況をご確認ください。`,
    en: `There is no charge of ${number} to verify at present. Reload the page to see how it stands.`,
  });
