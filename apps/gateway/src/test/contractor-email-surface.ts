import { CancelContractorEmail, ConfirmContractorEmail, RequestContractorEmail } from '@csite/protocol';
import type { Row } from './surface-row';

/** Routes of E-mail変更. */
export const contractorEmailSurface: readonly Row[] = [
  {
    ask: ['PUT', 'customer/contractor-email', { email: 'new@mail.example' }],
    message: RequestContractorEmail,
    words: { email: 'new@mail.example' },
    status: 202,
  },
  { ask: ['DELETE', 'customer/contractor-email'], message: CancelContractorEmail, words: {}, status: 200 },
  {
    ask: ['POST', 'customer/contractor-email/confirmations', { token: 't' }],
    message: ConfirmContractorEmail,
    words: { token: 't' },
    status: 200,
    open: true,
  },
];
