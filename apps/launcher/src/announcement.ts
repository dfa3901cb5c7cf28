interface Announced {
  readonly sites: readonly string[];
  /** Absent when mails go to a server of somebody else's. */
  readonly mails?: string;
  readonly operator: { readonly email: string; readonly passwordFile: string };
  readonly clock: string;
  /** The folder with data and logs. */
  readonly home: string;
  /** Variables that name servers of somebody else with data of ours. */
  readonly outside: readonly string[];
  readonly today: Temporal.PlainDate;
}

/** The last words of a start: where everything is and what to try. */
export function announcement({ sites, mails, operator, clock, home, outside, today }: Announced): string {
  const [site = '', ...others] = sites;
  return [
    '',
    'csite is ready.',
    '',
    `  Site            ${site}${others.map((other) => ` · ${other}`).join('')}`,
    ...(mails === undefined ? [] : [`  Mails           ${mails}   (all mails of csite end up here; none leaves this machine)`]),
    `  API reference   ${site}/api/v1/reference`,
    '',
    '  Sign up as      subdomain sumple,     customer number A12345678   (monthly contract)',
    '                  subdomain minato,     customer number A20000001   (annual contract, two products)',
    '                  subdomain viapartner, customer number A30000001   (refused: contract through a partner)',
    '                  with any name and mail address, and a password of 15 characters or more',
    '',
    `  Operator        ${operator.email}, password in ${operator.passwordFile}`,
    '                  (the first log-in sets up a code app: see apps/launcher/README.md)',
    '',
    '  Try             sign up, follow the link in the mail, log in, preview ten more users, apply: the receipt is mailed',
    ...(clock === 'manual' ? clockWords(today) : []),
    '',
    `  Stop            Ctrl-C; data and logs stay in ${home}`,
    ...leftWords(outside),
    '',
  ].join('\n');
}

const leftWords = (outside: readonly string[]): string[] =>
  outside.length === 0
    ? ['                  (npm start goes on with them, npm start -- --fresh deletes them first)']
    : [
        `                  and on the server of ${outside.join(' and ')}`,
        '                  (npm start goes on with them, npm start -- --fresh says what to delete to begin anew)',
      ];

/** Applying for more users closes this month to reductions: the deadline is one of the month after. */
const clockWords = (today: Temporal.PlainDate): string[] => [
  '                  time stands still until you move it, here to a deadline (a second later, reductions begin later):',
  `                  npm run csite -- clock ${deadline(today)}   (in another terminal)`,
];

/** The last second in Tokyo of the day that the sample's policy sets. */
const deadline = (today: Temporal.PlainDate): string => `${today.add({ months: 1 }).with({ day: 20 })}T23:59:59+09:00`;
