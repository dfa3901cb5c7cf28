import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../api/types';
import { useFormat } from '../../format/use-format';
import { Fact, Facts } from '../../ui/facts';
import classes from './quote-sheet.module.css';

interface ChangeDatesProps {
  readonly change: Change;
  /** Whether an operator looks at it first: until then it can be taken back. */
  readonly checked: boolean;
}

const useWithdrawal = ({ change: { withdrawUntil }, checked }: ChangeDatesProps): string => {
  const { t } = useTranslation('change');
  const { instant } = useFormat();
  if (checked)
    return withdrawUntil === undefined ? t('withdrawChecked') : t('withdrawCheckedUntil', { until: instant(withdrawUntil) });
  return withdrawUntil === undefined ? t('withdrawNever') : instant(withdrawUntil);
};

/** 適用日, 取下げ期限, 最初に反映される請求: the three dates that decide. */
export const ChangeDates = (props: ChangeDatesProps): ReactElement => {
  const { t } = useTranslation('change');
  const { day, billMonth } = useFormat();
  const { change, checked } = props;
  const note = checked ? t('effectiveChecked') : change.direction === 'increase' ? t('effectiveNow') : undefined;
  return (
    <Facts>
      <Fact name={t('effectiveOn')}>
        <strong>{day(change.effectiveOn)}</strong>
        {note !== undefined && <div className={classes.muted}>{note}</div>}
      </Fact>
      <Fact name={t('withdrawUntil')}>{useWithdrawal(props)}</Fact>
      <Fact name={t('firstBilledIn')}>{billMonth(change.firstBilledIn)}</Fact>
    </Facts>
  );
};
