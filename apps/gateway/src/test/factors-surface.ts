import {
  AddPasskey,
  AddTotp,
  ChallengeConfirmation,
  ChallengePasskey,
  ChallengePasskeyLogIn,
  ChallengeTotp,
  ConfirmSession,
  ListFactors,
  RenewBackupCodes,
} from '@csite/protocol';
import type { Row } from './surface-row';

const totp = { challenge: 'c', name: 'スマートフォン', code: '123456' };
const passkey = { challenge: 'c', name: 'ノートPC', passkey: { credentialId: 'i', clientDataJSON: 'd', attestationObject: 'a' } };

/** What accounts and operators have alike. */
const ownFactors: readonly Row[] = [
  { ask: ['GET', 'me/factors'], message: ListFactors, words: {}, status: 200 },
  { ask: ['POST', 'me/factors/totp-challenges'], message: ChallengeTotp, words: {}, status: 201 },
  { ask: ['POST', 'me/factors/totp', totp], message: AddTotp, words: totp, status: 201 },
  { ask: ['POST', 'me/factors/passkey-challenges'], message: ChallengePasskey, words: {}, status: 201 },
  { ask: ['POST', 'me/factors/passkeys', passkey], message: AddPasskey, words: passkey, status: 201 },
  { ask: ['POST', 'me/factors/backup-codes'], message: RenewBackupCodes, words: {}, status: 201 },
  { ask: ['POST', 'me/confirmations', { password: 'p' }], message: ConfirmSession, words: { password: 'p' }, status: 201 },
  { ask: ['POST', 'me/confirmation-challenges'], message: ChallengeConfirmation, words: {}, status: 201 },
];

/** Routes of second factors; log-ins by them set cookies as all do. */
export const factorsSurface: readonly Row[] = [
  ...ownFactors,
  ...ownFactors.map((row): Row => ({ ...row, ask: [row.ask[0], `ops/${row.ask[1]}`, row.ask[2]], ops: true })),
  { ask: ['POST', 'sessions/passkey-challenges'], message: ChallengePasskeyLogIn, words: {}, status: 201, open: true },
];
