import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry } from '../api/types';
import type { Language } from '../format/language';
import { useFormat } from '../format/use-format';
import { entryPath, kinds, kindWords, touches } from './entry';
import { monthOf, weeksOf } from './month';
import classes from './month-grid.module.css';
import { MonthName } from './month-name';

interface MonthGridProps {
  readonly month: string;
  readonly today: string;
  readonly entries: readonly CalendarEntry[];
}

const weekday = (day: string, language: Language, weekday: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const Weekdays = ({ week }: { readonly week: readonly string[] }): ReactElement => {
  const { language } = useFormat();
  return (
    <tr>
      {week.map((day) => (
        <th key={day} scope="col" abbr={weekday(day, language, 'long')}>
          {weekday(day, language, 'short')}
        </th>
      ))}
    </tr>
  );
};

const Day = ({ day, month, today, entries }: MonthGridProps & { readonly day: string }): ReactElement => {
  const { t } = useTranslation('calendar');
  const { text } = useFormat();
  const own = entries.filter((entry) => touches(entry, day));
  return (
    <td data-outside={monthOf(day) !== month || undefined} aria-current={day === today ? 'date' : undefined}>
      <time dateTime={day} className={classes.number}>
        {Number(day.slice(-2))}
        {day === today && <VisuallyHidden>{t('today')}</VisuallyHidden>}
      </time>
      {own.map((entry) => (
        <Link
          key={entry.entryId}
          to={entryPath(entry)}
          className={classes.entry}
          data-kind={entry.kind}
          title={`${text(entry.title)}（${text(entry.productName)}）`}
        >
          <span>{text(entry.title)}</span>
        </Link>
      ))}
    </td>
  );
};

const Legend = (): ReactElement => {
  const { t } = useTranslation('calendar');
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {kinds.map((kind) => (
        <li key={kind} data-kind={kind}>
          {t(kindWords[kind])}
        </li>
      ))}
    </ul>
  );
};

/** A month as a table of weeks; each entry is a link on every day that it touches. */
export const MonthGrid = (props: MonthGridProps): ReactElement => {
  const weeks = weeksOf(props.month);
  return (
    <>
      <table className={classes.grid}>
        <caption>
          <VisuallyHidden>
            <MonthName month={props.month} />
          </VisuallyHidden>
        </caption>
        <thead>
          <Weekdays week={weeks[0] ?? []} />
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </>
  );
};
