import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry } from '../api/types';
import { StateBadge } from '../application/state-badge';
import { changeLink } from '../change/asked';
import { useFormat } from '../format/use-format';
import { meQuery } from '../shell/queries';
import { ButtonLink } from '../ui/button-link';
import { Empty } from '../ui/empty';
import { byMonth, entryPath } from './entry';
import classes from './entry-list.module.css';
import { MonthName } from './month-name';
import { WithdrawEntry } from './withdraw-entry';

interface EntryProps {
  readonly entry: CalendarEntry;
  readonly onWithdrawn: () => void;
}

/** The day, and where the hour matters that. */
const When = ({ entry: { date, kind, at, until } }: { readonly entry: CalendarEntry }): ReactElement => {
  const { t } = useTranslation('calendar');
  const { day, instant } = useFormat();
  if (at === undefined) return <>{day(date)}</>;
  if (until !== undefined) return <>{t('fromTo', { from: instant(at), to: instant(until) })}</>;
  return <>{t(kind === 'maintenance' ? 'since' : 'until', { from: instant(at) })}</>;
};

/** The ways to change one's mind, for who may. */
const Ways = ({ entry, onWithdrawn }: EntryProps): ReactElement | null => {
  const { t } = useTranslation('calendar');
  const { text } = useFormat();
  const { data: me } = useQuery(meQuery);
  if (entry.withdrawable !== true || (me?.role !== 'owner' && me?.role !== 'manager')) return null;
  return (
    <Group gap="xs" className={classes.ways}>
      {entry.editable && (
        <ButtonLink
          to={changeLink(entry.product, entry.editable)}
          size="xs"
          variant="default"
          aria-label={t('editOf', { title: text(entry.title) })}
        >
          {t('edit')}
        </ButtonLink>
      )}
      <WithdrawEntry entry={entry} onWithdrawn={onWithdrawn} />
    </Group>
  );
};

const Entry = ({ entry, onWithdrawn }: EntryProps): ReactElement => {
  const { text } = useFormat();
  return (
    <li className={classes.entry} data-kind={entry.kind}>
      <span className={classes.when}>
        <When entry={entry} />
      </span>
      <span className={classes.what}>
        <Link to={entryPath(entry)}>{text(entry.title)}</Link>
        <span className={classes.product}>{text(entry.productName)}</span>
        {entry.state && <StateBadge state={entry.state} />}
      </span>
      <Ways entry={entry} onWithdrawn={onWithdrawn} />
    </li>
  );
};

interface EntryListProps {
  readonly entries: readonly CalendarEntry[];
  /** The first that is listed. */
  readonly month: string;
  readonly onWithdrawn: () => void;
}

/** What is to come, by month. */
export const EntryList = ({ entries, month, onWithdrawn }: EntryListProps): ReactElement => {
  const { t } = useTranslation('calendar');
  const groups = byMonth(entries, month);
  if (groups.length === 0) return <Empty compact>{t('empty')}</Empty>;
  return (
    <>
      {groups.map(([of, own]) => (
        <section key={of} aria-labelledby={`of-${of}`}>
          <h3 id={`of-${of}`} className={classes.month}>
            <MonthName month={of} />
          </h3>
          <ul className={classes.list}>
            {own.map((entry) => (
              <Entry key={entry.entryId} entry={entry} onWithdrawn={onWithdrawn} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
