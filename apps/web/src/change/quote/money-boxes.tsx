import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amounts, Change, Charge } from '../../api/types';
import { formatNumber, formatYen, formatYenChange } from '../../format/money';
import { useFormat } from '../../format/use-format';
import classes from './quote-sheet.module.css';

const AmountLines = ({ amounts, children }: { readonly amounts: Amounts; readonly children?: ReactNode }): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <dl>
      <div>
        <dt>{t('net')}</dt>
        <dd>{formatYen(amounts.net)}</dd>
      </div>
      <div>
        <dt>{t('tax')}</dt>
        <dd>{formatYen(amounts.tax)}</dd>
      </div>
      <div className={classes.gross}>
        <dt>{t('gross')}</dt>
        <dd>{formatYen(amounts.gross)}</dd>
      </div>
      {children}
    </dl>
  );
};

const ChargeLine = ({ charge }: { readonly charge: Charge }): ReactElement => {
  const { t } = useTranslation('change');
  const { text, billMonth, remark } = useFormat();
  const { days, daysInMonth, months } = charge;
  const factors = { quantity: formatNumber(charge.quantity), unitPrice: formatYen(charge.unitPrice) };
  const words =
    days === undefined
      ? t('chargeLine', { ...factors, months })
      : t('chargeDays', { ...factors, days, daysInMonth: daysInMonth ?? 0 });
  return (
    <li>
      <div className={classes.charge}>
        <span>{text(charge.name)}</span>
        <span>{formatYen(charge.amount)}</span>
      </div>
      <div
        className={classes.muted}
      >{`${words}　${remark(charge.remark)}　${t('billed', { month: billMonth(charge.month) })}`}</div>
    </li>
  );
};

/** What the change costs once. */
const Transition = ({ change }: { readonly change: Change }): ReactElement => {
  const { t } = useTranslation('change');
  const nothing = change.charges.length === 0 && change.transition.gross === 0;
  return (
    <div className={classes.box}>
      <h3>{t('transition')}</h3>
      {change.charges.length > 0 && (
        <ul className={classes.charges}>
          {change.charges.map((charge) => (
            <ChargeLine key={`${charge.code}${charge.month}${charge.remark}`} charge={charge} />
          ))}
        </ul>
      )}
      {nothing && <p className={classes.muted}>{t('transitionNone')}</p>}
      <AmountLines amounts={change.transition} />
    </div>
  );
};

/** What the contract costs from then on. */
const PerPeriod = ({ change }: { readonly change: Change }): ReactElement => {
  const { t } = useTranslation('change');
  const was = change.before.perPeriod;
  return (
    <div className={classes.box}>
      <h3>{change.perPeriod.period === 'month' ? t('perMonth') : t('perYear')}</h3>
      <AmountLines amounts={change.perPeriod}>
        {was?.period === change.perPeriod.period && (
          <div>
            <dt>{t('difference')}</dt>
            <dd>{formatYenChange(change.perPeriod.gross - was.gross)}</dd>
          </div>
        )}
      </AmountLines>
    </div>
  );
};

export const MoneyBoxes = ({ change }: { readonly change: Change }): ReactElement => (
  <div className={classes.money}>
    <Transition change={change} />
    <PerPeriod change={change} />
  </div>
);
