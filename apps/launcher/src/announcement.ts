/** The last words of a start: where everything is and what to try. */
export function announcement(addresses: {
  readonly sites: readonly string[];
  readonly mails?: string;
  readonly clock: string;
}): string {
  const [site = '', ...others] = addresses.sites;
  const lines = [
    '',
    'csite is ready.',
    '',
    `  Site            ${site}${others.map((other) => ` · ${other}`).join('')}`,
    ...(addresses.mails === undefined ? [] : [`  Mails           ${addresses.mails}`]),
    `  API reference   ${site}/api/v1/reference`,
    '',
    '  Sign up as      subdomain sumple,     customer number A12345678   (monthly)',
    '                  subdomain minato,     customer number A20000001   (annual, two products)',
    '                  subdomain viapartner, customer number A30000001   (refused: contract through a partner)',
    '',
    '  Try             sign up, open the mail, log in, preview ten more users, apply: the receipt is among the mails',
    ...(addresses.clock === 'manual'
      ? ['                  npm run csite -- clock 2027-03-20T23:59:59+09:00   stand at a deadline']
      : []),
    '',
    '  Stop            Ctrl-C; data stays in .csite (npm start -- --fresh begins anew)',
    '',
  ];
  return lines.join('\n');
}
