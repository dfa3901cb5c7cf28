import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/types';
import { formatNumber } from '../../format/money';
import { useFormat } from '../../format/use-format';
import type { TotalNow } from './total-form';
import classes from './total.module.css';

type Field = 'users' | 'units';

const Range = ({ field, action }: { readonly field: Field; readonly action: Action }): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { text } = useFormat();
  const { min, max, reason } = action;
  const range =
    min !== undefined && max !== undefined
      ? t(`${field}_range`, { min: formatNumber(min), max: formatNumber(max) })
      : reason && text(reason);
  return (
    <div>
      <dt>{t(action.direction === 'increase' ? `${field}_adding` : `${field}_reducing`)}</dt>
      <dd>{range ?? '—'}</dd>
    </div>
  );
};

/** How far the total can go up and down, or why it cannot. */
export const TotalRanges = ({ field, held }: { readonly field: Field; readonly held: TotalNow }): ReactElement => (
  <dl className={classes.ranges}>
    {held.actions
      .filter(({ kind }) => kind === held.kind)
      .map((action) => (
        <Range key={action.direction} field={field} action={action} />
      ))}
  </dl>
);
