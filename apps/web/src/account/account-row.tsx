import { Badge, Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary, Role } from '../api/types';
import { useFormat } from '../format/use-format';
import classes from './accounts.module.css';
import type { Act } from './ask-first';
import { roles } from './roles';

/** What is asked for an account; the page confirms it first where it cannot be undone. */
export interface RowActs {
  readonly onRole: (account: AccountSummary, role: Role) => void;
  readonly onResend: (account: AccountSummary) => void;
  readonly onAct: (account: AccountSummary, act: Act) => void;
}

interface RowProps extends RowActs {
  readonly account: AccountSummary;
  readonly own: boolean;
  /** The account whose mail is being sent again. */
  readonly busy: boolean;
}

const Invitation = ({ expiresAt }: { readonly expiresAt: string }): ReactElement => {
  const { t } = useTranslation('account');
  const { instant } = useFormat();
  return <div className={classes.note}>{t('invitedUntil', { until: instant(expiresAt) })}</div>;
};

const Frozen = ({ since, along }: { readonly since: string; readonly along: boolean }): ReactElement => {
  const { t } = useTranslation('account');
  const { instant } = useFormat();
  return <div className={classes.note}>{t(along ? 'frozenWithSince' : 'frozenSince', { since: instant(since) })}</div>;
};

/** An outline for whatever nobody can log in to. */
const State = ({ state }: Pick<AccountSummary, 'state'>): ReactElement => {
  const { t } = useTranslation('account');
  const active = state === 'active';
  return (
    <Badge variant={active ? 'light' : 'outline'} color={active ? 'asagi' : 'dark'}>
      {t(`state_${state}`)}
    </Badge>
  );
};

const Who = ({ account, own }: { readonly account: AccountSummary; readonly own: boolean }): ReactElement => {
  const { t } = useTranslation('account');
  return (
    <div>
      <div className={classes.name}>
        <span>{account.name}</span>
        <State state={account.state} />
        {own && <Badge variant="light">{t('you')}</Badge>}
      </div>
      <div className={classes.email}>{account.email}</div>
      {account.invitationExpiresAt !== undefined && <Invitation expiresAt={account.invitationExpiresAt} />}
      {account.frozenAt !== undefined && <Frozen since={account.frozenAt} along={account.frozenWith !== undefined} />}
    </div>
  );
};

const Acts = ({ account, own, busy, onResend, onAct }: Omit<RowProps, 'onRole'>): ReactElement => {
  const { t } = useTranslation('account');
  const { name } = account;
  return (
    <div className={classes.acts}>
      {account.state === 'invited' && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('resendNamed', { name })}
          loading={busy}
          onClick={() => onResend(account)}
        >
          {t('resend')}
        </Button>
      )}
      {actsOn(account, own).map((act) => (
        <Button key={act} size="sm" variant="default" aria-label={t(`${act}Named`, { name })} onClick={() => onAct(account, act)}>
          {t(act)}
        </Button>
      ))}
    </div>
  );
};

/** The own second factors are managed under セキュリティ. */
const actsOn = ({ state }: AccountSummary, own: boolean): readonly Act[] => {
  if (state === 'frozen') return ['release', 'remove'];
  return state === 'active' && !own ? ['reset', 'remove'] : ['remove'];
};

/** One account: yellow-green until its password is set. */
export const AccountRow = ({ account, own, onRole, ...acts }: RowProps): ReactElement => {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation();
  return (
    <li className={classes.row} data-state={account.state}>
      <Who account={account} own={own} />
      <NativeSelect
        aria-label={t('roleOf', { name: account.name })}
        value={account.role}
        data={roles.map((value) => ({ value, label: shell(`role_${value}`) }))}
        onChange={(event) => onRole(account, event.currentTarget.value as Role)}
      />
      <Acts account={account} own={own} {...acts} />
    </li>
  );
};
