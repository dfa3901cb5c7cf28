import { Alert, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CalendarAnswer } from '../api/types';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import classes from './calendar.module.css';
import { calendarQueries } from './calendar.requests';
import { EntryList } from './entry-list';
import { FeedBox } from './feed-box';
import { isMonth, monthOf } from './month';
import { MonthGrid } from './month-grid';
import { MonthNav } from './month-nav';

const ALL = '';
/** Until the server has said what day it is. */
const thisMonth = (): string => monthOf(new Date(Date.now() + 9 * 3_600_000).toISOString());

interface CalendarProps {
  readonly calendar: CalendarAnswer;
  readonly month: string;
  readonly onChoose: (month: string | undefined) => void;
}

interface ProductChoiceProps {
  readonly products: CalendarAnswer['products'];
  readonly chosen: string;
  readonly onChoose: (product: string) => void;
}

const ProductChoice = ({ products, chosen, onChoose }: ProductChoiceProps): ReactElement | null => {
  const { t } = useTranslation('calendar');
  const { text } = useFormat();
  if (products.length < 2) return null;
  const data = [
    { value: ALL, label: t('allProducts') },
    ...products.map(({ product, productName }) => ({ value: product, label: text(productName) })),
  ];
  return <SegmentedControl aria-label={t('product')} value={chosen} onChange={onChoose} data={data} />;
};

interface NotesProps {
  readonly maintenanceMissing: boolean;
  readonly withdrawn: boolean;
}

/** What lacks, and what was done. */
const Notes = ({ maintenanceMissing, withdrawn }: NotesProps): ReactElement => {
  const { t } = useTranslation('calendar');
  return (
    <div role="status">
      {maintenanceMissing && (
        <Alert color="orange" variant="light" mb="md">
          {t('maintenanceMissing')}
        </Alert>
      )}
      {withdrawn && (
        <Alert color="asagi" variant="light" mb="md">
          {t('withdrawn')}
        </Alert>
      )}
    </div>
  );
};

const Calendar = ({ calendar, month, onChoose }: CalendarProps): ReactElement => {
  const { t } = useTranslation('calendar');
  const [product, setProduct] = useState(ALL);
  const [withdrawn, setWithdrawn] = useState(false);
  // Days are too narrow to read on a phone: there the list comes first, for the eye and for the keyboard.
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const entries = calendar.items.filter((entry) => product === ALL || entry.product === product);
  const drawn = (
    <Panel key="month" title={t('monthView')}>
      <MonthGrid month={month} today={calendar.today} entries={entries} />
    </Panel>
  );
  const listed = (
    <Panel key="list" title={t('listView')}>
      <EntryList entries={entries} month={month} onWithdrawn={() => setWithdrawn(true)} />
    </Panel>
  );
  return (
    <>
      <div className={classes.bar}>
        <MonthNav month={month} onChoose={onChoose} />
        <ProductChoice products={calendar.products} chosen={product} onChoose={setProduct} />
      </div>
      <Notes maintenanceMissing={calendar.maintenanceMissing} withdrawn={withdrawn} />
      <div className={classes.views}>{narrow ? [listed, drawn] : [drawn, listed]}</div>
    </>
  );
};

/** 変更カレンダー: what happens on which day, as a month and as a list. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('calendar');
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('month');
  const [known, setKnown] = useState(thisMonth);
  const month = isMonth(wanted) ? wanted : known;
  const calendar = useQuery(calendarQueries.from(month));
  const today = calendar.data?.today;
  // The business day is the server's: a browser may live in another.
  if (today !== undefined && monthOf(today) !== known) setKnown(monthOf(today));
  const choose = (next: string | undefined): void => setSearch(next === undefined ? {} : { month: next }, { replace: true });
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Loaded query={calendar}>{(data) => <Calendar calendar={data} month={month} onChoose={choose} />}</Loaded>
      <FeedBox />
    </Page>
  );
};
