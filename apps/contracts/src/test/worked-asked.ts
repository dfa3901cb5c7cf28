import type { Asked, ContractType, OptionQuantity, PaymentMethod } from '@csite/protocol';

const readers: Readonly<Record<Asked['kind'], (rest: string) => Asked>> = {
  users: (rest) => ({ kind: 'users', users: Number(rest) }),
  options: (rest) => ({ kind: 'options', options: rest.split(', ').map(optionOf) }),
  plan: (code) => ({ kind: 'plan', code }),
  disk: (rest) => ({ kind: 'disk', units: Number(rest) }),
  terms: (rest) => {
    const [contractType, paymentMethod] = rest.split(' ') as [ContractType, PaymentMethod];
    return { kind: 'terms', contractType, paymentMethod };
  },
  'legal-name': (rest) => {
    const [company = '', companyKana = ''] = rest.split(' ');
    return { kind: 'legal-name', company, companyKana };
  },
};

const optionOf = (part: string): OptionQuantity => {
  const [code = '', quantity] = part.split('=');
  return { code, quantity: Number(quantity) };
};

const forms: Readonly<Record<Asked['kind'], RegExp>> = {
  users: /^\d+$/u,
  options: /^\w+=\d+(, \w+=\d+)*$/u,
  plan: /^\w+$/u,
  disk: /^\d+$/u,
  terms: /^(monthly|annual) (bank-transfer|account-debit|credit-card)$/u,
  'legal-name': /^\S+ \S+$/u,
};

/** `users 60`, `options KAPPJST1MB001=50, KBKUJST1MB001=0`, `terms annual credit-card`, … */
export const askedOf = (cell: string): Asked => {
  const [kind = '', ...words] = cell.split(' ');
  const rest = words.join(' ');
  if (!Object.hasOwn(readers, kind) || !forms[kind as Asked['kind']].test(rest))
    throw new Error(`"${cell}" asks for nothing that is known`);
  return readers[kind as Asked['kind']](rest);
};
