import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../api/types';
import { BeforeAfter } from '../../contract/before-after';
import { formatNumber } from '../../format/money';
import { useFormat } from '../../format/use-format';
import { Panel } from '../../ui/panel';
import { changedLines } from '../../contract/changed-lines';
import { ChangeDates } from './change-dates';
import { MoneyBoxes } from './money-boxes';
import classes from './quote-sheet.module.css';

/** The items, where one of them changes. */
const Lines = ({ change }: { readonly change: Change }): ReactElement | null => {
  const { t } = useTranslation('change');
  const { text } = useFormat();
  const lines = changedLines(change.before, change.after);
  if (lines.every(({ before, after }) => before === after)) return null;
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
        {lines.map(({ code, name, before, after }) => (
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

const Rules = ({ change }: { readonly change: Change }): ReactElement | null => {
  const { t } = useTranslation('change');
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

interface QuoteSheetProps {
  readonly change: Change;
  /** Whether an operator still has to accept it. */
  readonly checked: boolean;
  readonly title?: string;
}

/** Everything a change does, before it is applied for and ever after: contents, dates, amounts, and why. */
export const QuoteSheet = ({ change, checked, title }: QuoteSheetProps): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <Panel title={title ?? t('contents')}>
      <div className={classes.sheet}>
        <div>
          <BeforeAfter before={change.before} after={change.after} />
          <Lines change={change} />
        </div>
        <ChangeDates change={change} checked={checked} />
        <MoneyBoxes change={change} />
        <Rules change={change} />
      </div>
    </Panel>
  );
};
