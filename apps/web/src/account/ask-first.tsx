import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary, Role } from '../api/types';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Manage } from './use-manage';

/** What is about to be done to an account: another role, its release, or else its deletion. */
export interface Intended {
  readonly account: AccountSummary;
  readonly role?: Role;
  readonly release?: true;
}

interface AskFirstProps {
  readonly intended: Intended;
  readonly manage: Manage;
  readonly onClose: () => void;
}

const AskRole = ({
  account,
  role,
  manage,
  onClose,
}: Required<Pick<Intended, 'account' | 'role'>> & Omit<AskFirstProps, 'intended'>): ReactElement => {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation();
  const words = { name: account.name, before: shell(`role_${account.role}`), after: shell(`role_${role}`) };
  const submit = (): void => manage.role.mutate({ account, role }, { onSettled: onClose });
  return (
    <ConfirmDialog opened title={t('roleTitle')} busy={manage.role.isPending} onYes={submit} onNo={onClose}>
      <p>{t('roleText', words)}</p>
    </ConfirmDialog>
  );
};

const AskRemove = ({ account, manage, onClose }: Pick<Intended, 'account'> & Omit<AskFirstProps, 'intended'>): ReactElement => {
  const { t } = useTranslation('account');
  const { name, email } = account;
  const submit = (): void => manage.remove.mutate(account, { onSettled: onClose });
  return (
    <ConfirmDialog opened title={t('removeTitle')} danger busy={manage.remove.isPending} onYes={submit} onNo={onClose}>
      <p>{t('removeText', { name, email })}</p>
    </ConfirmDialog>
  );
};

const AskRelease = ({ account, manage, onClose }: Pick<Intended, 'account'> & Omit<AskFirstProps, 'intended'>): ReactElement => {
  const { t } = useTranslation('account');
  const { name, email } = account;
  const submit = (): void => manage.release.mutate(account, { onSettled: onClose });
  return (
    <ConfirmDialog opened title={t('releaseTitle')} busy={manage.release.isPending} onYes={submit} onNo={onClose}>
      <p>{t('releaseText', { name, email })}</p>
    </ConfirmDialog>
  );
};

export const AskFirst = ({ intended: { account, role, release }, ...rest }: AskFirstProps): ReactElement => {
  if (role !== undefined) return <AskRole account={account} role={role} {...rest} />;
  return release ? <AskRelease account={account} {...rest} /> : <AskRemove account={account} {...rest} />;
};
