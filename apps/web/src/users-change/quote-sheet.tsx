import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../api/types';
import { BeforeAfter } from '../contract/before-after';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { changedLines } from './changed-lines';
import { MoneyBoxes } from './money-boxes';
import classes from './quote-sheet.module.css';

const Lines = ({ change }: { readonly change: Change }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { text } = useFormat();
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changedLines(change.before, change.after).map(({ code, name, before, after }) => (
          <tr key={code}>
            <td>{text(name)}</td>
            <td>{formatNumber(before)}</td>
            <td className={before === after ? undefined : classes.changed}>{formatNumber(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** 適用日, 取下げ期限, 最初に反映される請求: the three dates that decide. */
export const ChangeDates = ({ change }: { readonly change: Change }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { day, instant, billMonth } = useFormat();
  return (
    <Facts>
      <Fact name={t('effectiveOn')}>
        <strong>{day(change.effectiveOn)}</strong>
        {change.direction === 'increase' && <div className={classes.muted}>{t('effectiveNow')}</div>}
      </Fact>
      <Fact name={t('withdrawUntil')}>
        {change.withdrawUntil === undefined ? t('withdrawNever') : instant(change.withdrawUntil)}
      </Fact>
      <Fact name={t('firstBilledIn')}>{billMonth(change.firstBilledIn)}</Fact>
    </Facts>
  );
};

const Rules = ({ change }: { readonly change: Change }): ReactElement | null => {
  const { t } = useTranslation('usersChange');
  const { text } = useFormat();
  if (change.reasons.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t('rules')}</h3>
      <ul className={classes.rules}>
        {change.reasons.map((reason) => (
          <li key={reason.code}>{text(reason)}</li>
        ))}
      </ul>
    </section>
  );
};

/** Everything a change does, before it is applied for and ever after: contents, dates, amounts, and why. */
export const QuoteSheet = ({ change, title }: { readonly change: Change; readonly title?: string }): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <Panel title={title ?? t('contents')}>
      <div className={classes.sheet}>
        <div>
          <BeforeAfter before={change.before} after={change.after} />
          <Lines change={change} />
        </div>
        <ChangeDates change={change} />
        <MoneyBoxes change={change} />
        <Rules change={change} />
      </div>
    </Panel>
  );
};
