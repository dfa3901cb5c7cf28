import { testCards } from './test-cards';

export type PageLanguage = 'ja' | 'en';

const words = {
  ja: {
    label: 'シミュレーション：実際の決済は行われません',
    number: 'カード番号（テスト用）',
    expiry: '有効期限（月/年）',
    cvc: 'セキュリティコード',
    send: 'カードを登録する',
    cards: 'テスト用カード番号',
    authTitle: '本人認証（3Dセキュア）',
    authText: 'カード発行会社の本人認証の画面です（シミュレーション）。',
    authYes: '認証する',
    authNo: '認証しない',
    done: 'カードを確認しました。',
    gone: 'この登録の受付は終了しました。もう一度お手続きください。',
    unknown_number: '下記のテスト用カード番号を入力してください。',
    invalid_expiry: '有効期限を「12/34」の形式で入力してください。',
    invalid_cvc: 'セキュリティコードを3〜4桁の数字で入力してください。',
    card_declined: 'このカードはご利用いただけません。別のカードをご利用ください。',
    expired_card: 'カードの有効期限が切れています。別のカードをご利用ください。',
    authentication_failed: '本人認証ができませんでした。もう一度お試しください。',
  },
  en: {
    label: 'Simulation: no real payment is made',
    number: 'Card number (for tests)',
    expiry: 'Valid until (month/year)',
    cvc: 'Security code',
    send: 'Register the card',
    cards: 'Test card numbers',
    authTitle: 'Verification (3-D Secure)',
    authText: 'This stands for the page of the bank that issued the card (simulation).',
    authYes: 'Confirm',
    authNo: 'Refuse',
    done: 'The card was verified.',
    gone: 'This registration is over: begin again.',
    unknown_number: 'Enter one of the test card numbers below.',
    invalid_expiry: 'Enter the month and year such as 12/34.',
    invalid_cvc: 'Enter the 3 or 4 digits of the security code.',
    card_declined: 'This card cannot be used: take another one.',
    expired_card: 'This card has run out: take another one.',
    authentication_failed: 'You could not be verified: try again.',
  },
} as const;

const style = `
body { font: 15px/1.7 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif; margin: 0; padding: 1rem; color: #1f2933; background: #fff; overflow-wrap: anywhere; }
.label { background: #7c2d12; color: #fff; padding: .3rem .7rem; border-radius: 6px; font-weight: 600; }
label { display: block; margin: .8rem 0 .2rem; } h1 { font-size: 1.1rem; } summary { cursor: pointer; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border: 1px solid #66727f; border-radius: 6px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: end; }
button { font: inherit; margin: 1rem .5rem 0 0; padding: .6rem 1.2rem; border: 0; border-radius: 6px; background: #0b5cad; color: #fff; cursor: pointer; }
button.quiet { background: #e4e7eb; color: #1f2933; } :focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
.error { color: #a4161a; font-weight: 600; } table { border-collapse: collapse; font-size: .9rem; } td { padding: .15rem .8rem .15rem 0; }
`;

const page = (language: PageLanguage, body: string): string => {
  const { label } = words[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${label}</title><style>${style}</style></head><body><main><p class="label">${label}</p>${body}</main></body></html>`;
};

const grouped = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

const table = (language: PageLanguage): string =>
  testCards.map((card) => `<tr><td>${grouped(card.number)}</td><td>${card[language]}</td></tr>`).join('');

/** The card fields. What was typed is not shown again. */
export const fieldsPage = (language: PageLanguage, failure?: string): string => {
  const t = words[language];
  const sentence =
    failure === undefined ? '' : `<p class="error" role="alert">${t[failure as 'card_declined'] ?? t.card_declined}</p>`;
  return page(
    language,
    `${sentence}<form method="post" autocomplete="off">
<label for="number">${t.number}</label><input id="number" name="number" inputmode="numeric" maxlength="23" required>
<div class="pair"><div><label for="expiry">${t.expiry}</label><input id="expiry" name="expiry" placeholder="12/34" maxlength="5" required></div>
<div><label for="cvc">${t.cvc}</label><input id="cvc" name="cvc" inputmode="numeric" maxlength="4" required></div></div>
<button>${t.send}</button></form><details><summary>${t.cards}</summary><table>${table(language)}</table></details>`,
  );
};

/** What the bank that issued the card would show. */
export const authenticationPage = (language: PageLanguage): string => {
  const t = words[language];
  return page(
    language,
    `<h1>${t.authTitle}</h1><p>${t.authText}</p><form method="post"><button name="answer" value="yes">${t.authYes}</button><button class="quiet" name="answer" value="no">${t.authNo}</button></form>`,
  );
};

/** Tells the page around it that the customer is done, and nothing else. */
export const donePage = (language: PageLanguage, nonce: string): string =>
  page(
    language,
    `<p role="status">${words[language].done}</p><script nonce="${nonce}">parent.postMessage({ cardSimulator: 'done' }, '*')</script>`,
  );

export const gonePage = (language: PageLanguage): string => page(language, `<p role="alert">${words[language].gone}</p>`);
