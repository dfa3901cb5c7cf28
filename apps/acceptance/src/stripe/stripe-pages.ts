const page = (body: string, script: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Stripe</title></head><body><main>${body}</main><script>${script}</script></body></html>`;

/** What stands in the frame of the Payment Element: card data goes from here to Stripe. */
export const fieldsPage = page(
  `<label>カード番号 <input id="number" autocomplete="cc-number"></label><label>有効期限 (月/年) <input id="expiry"></label><label>セキュリティコード <input id="cvc"></label>`,
  `addEventListener('message', async ({ data, origin, source }) => {
  const value = (id) => document.getElementById(id).value;
  const [month, year] = value('expiry').split('/');
  const card = { number: value('number'), exp_month: month, exp_year: year, cvc: value('cvc') };
  const body = new URLSearchParams({ key: data.key, client_secret: data.clientSecret, return_url: data.returnUrl });
  for (const [name, text] of Object.entries(card)) body.set('payment_method_data[card][' + name + ']', text);
  const url = 'https://api.stripe.com/v1/setup_intents/' + data.clientSecret.split('_secret_')[0] + '/confirm';
  source.postMessage(await (await fetch(url, { method: 'POST', body })).json(), origin);
});`,
);

/** What the bank shows its customer, in a frame, or instead of the site: then it goes back with what came of it. */
export const bankPage = page(
  `<h1>本人認証</h1><button data-answer="yes">認証する</button><button data-answer="no">認証しない</button>`,
  `for (const button of document.querySelectorAll('button')) button.addEventListener('click', async () => {
  const here = new URL(location.href);
  const { answer } = button.dataset;
  await fetch(here.pathname, { method: 'POST', body: new URLSearchParams({ answer }) });
  const back = here.searchParams.get('return_url');
  if (back === null) return parent.postMessage({ answer }, '*');
  const url = new URL(back);
  url.searchParams.set('setup_intent', here.pathname.split('/')[2]);
  url.searchParams.set('setup_intent_client_secret', here.searchParams.get('secret'));
  url.searchParams.set('redirect_status', answer === 'yes' ? 'succeeded' : 'failed');
  location.assign(url);
});`,
);
