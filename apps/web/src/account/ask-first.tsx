import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary, Role } from '../api/types';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Manage } from './use-manage';

/** What is done to an account as a whole. */
export type Act = 'remove' | 'release' | 'reset';

/** What is about to be done to an account: another role, or an act. */
export type Intended = { readonly account: AccountSummary } & ({ readonly role: Role } | { readonly act: Act });

interface AskFirstProps {
  readonly intended: Intended;
  readonly manage: Manage;
  readonly onClose: () => void;
}

type AskProps<What> = What & Omit<AskFirstProps, 'intended'> & { readonly account: AccountSummary };

const AskRole = ({ account, role, manage, onClose }: AskProps<{ readonly role: Role }>): ReactElement => {
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

const AskAct = ({ account, act, manage, onClose }: AskProps<{ readonly act: Act }>): ReactElement => {
  const { t } = useTranslation('account');
  const { name, email } = account;
  const submit = (): void => manage[act].mutate(account, { onSettled: onClose });
  const busy = manage[act].isPending;
  return (
    <ConfirmDialog opened title={t(`${act}Title`)} danger={act !== 'release'} busy={busy} onYes={submit} onNo={onClose}>
      <p>{t(`${act}Text`, { name, email })}</p>
    </ConfirmDialog>
  );
};

export const AskFirst = ({ intended, ...rest }: AskFirstProps): ReactElement =>
  'role' in intended ? <AskRole {...intended} {...rest} /> : <AskAct {...intended} {...rest} />;
