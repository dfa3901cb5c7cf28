import { command, Nothing } from '../../wire/message';
import { BackupCodesView } from './factor.view';

/** Ten new codes; those before are void. conflict `factor.none`, forbidden `session.confirmation-required`. */
export const RenewBackupCodes = command({
  subject: 'rpc.identity.factor.renew-backup-codes',
  audit: ['backup-codes.renewed'],
  request: Nothing,
  reply: BackupCodesView,
});
