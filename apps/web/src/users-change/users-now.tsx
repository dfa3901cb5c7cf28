import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Contract } from '../api/types';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import classes from './users-change.module.css';

/** The contract and its use today. */
export const UsersToday = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <dl className={classes.now}>
      <div>
        <dt>{t('current')}</dt>
        <dd>{t('people', { number: formatNumber(contract.users) })}</dd>
      </div>
      <div>
        <dt>{t('inUse')}</dt>
        <dd>{t('people', { number: formatNumber(contract.usersInUse) })}</dd>
      </div>
    </dl>
  );
};

const Range = ({ action }: { readonly action: Action }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { text } = useFormat();
  const { allowed, min, max, reason } = action;
  const range = min !== undefined && max !== undefined ? t('range', { min: formatNumber(min), max: formatNumber(max) }) : '—';
  return (
    <div>
      <dt>{action.direction === 'increase' ? t('rangeIncrease') : t('rangeReduction')}</dt>
      <dd>{allowed || reason === undefined ? range : text(reason)}</dd>
    </div>
  );
};

/** How far the number can go up and down, or why it cannot. */
export const UsersRanges = ({ contract }: { readonly contract: Contract }): ReactElement => (
  <dl className={classes.ranges}>
    {contract.actions
      .filter((action) => action.kind === 'users')
      .map((action) => (
        <Range key={action.direction} action={action} />
      ))}
  </dl>
);
