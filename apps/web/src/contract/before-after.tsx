import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractState } from '../api/types';
import { formatNumber, formatYen } from '../format/money';
import classes from './before-after.module.css';

const State = ({
  name,
  state,
  after = false,
}: {
  readonly name: string;
  readonly state: ContractState;
  readonly after?: boolean;
}): ReactElement => {
  const { t } = useTranslation('contract');
  const sum = state.perPeriod;
  return (
    <div className={`${classes.state ?? ''} ${after ? (classes.after ?? '') : ''}`}>
      <span className={classes.label}>{name}</span>
      <span className={classes.users}>{t('usersCount', { number: formatNumber(state.users) })}</span>
      {sum && (
        <span
          className={classes.sum}
        >{`${sum.period === 'month' ? t('perMonth') : t('perYear')} ${formatYen(sum.gross)}（${t('withTax')}）`}</span>
      )}
    </div>
  );
};

interface BeforeAfterProps {
  readonly before?: ContractState;
  readonly after: ContractState;
}

/** What a contract held before a change, and after it. */
export const BeforeAfter = ({ before, after }: BeforeAfterProps): ReactElement => {
  const { t } = useTranslation('contract');
  if (before === undefined) return <State name={t('taken')} state={after} />;
  return (
    <div className={classes.pair}>
      <State name={t('before')} state={before} />
      <IconArrowRight className={classes.arrow} aria-label="→" role="img" />
      <State name={t('after')} state={after} after />
    </div>
  );
};
