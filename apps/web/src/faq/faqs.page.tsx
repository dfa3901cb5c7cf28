import { Anchor, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Choices, Filters } from '../ui/choices';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { FaqList } from './faq-list';
import { faqCategories, type FaqSearch, searchIn, searchOf } from './faq-search';
import classes from './faq.module.css';
import { faqQueries } from './faq.queries';

const NothingFound = (): ReactElement => {
  const { t } = useTranslation('faq');
  return (
    <Empty compact>
      {t('empty')}{' '}
      <Anchor component={Link} to="/help" underline="always">
        {t('askUs')}
      </Anchor>
    </Empty>
  );
};

const Found = ({ search }: { readonly search: FaqSearch }): ReactElement => {
  const { t } = useTranslation('faq');
  const found = useQuery(faqQueries.search(search));
  return (
    <Loaded query={found}>
      {({ items }) => (
        <>
          <p className={classes.found} role="status">
            {t('found', { count: items.length })}
          </p>
          {items.length === 0 ? <NothingFound /> : <FaqList faqs={items} />}
        </>
      )}
    </Loaded>
  );
};

interface SearchBoxProps {
  readonly q: string;
  readonly onSearch: (q: string) => void;
}

/** Searches while the person types, a moment after the last key. */
const SearchBox = ({ q, onSearch }: SearchBoxProps): ReactElement => {
  const { t } = useTranslation('faq');
  const [typed, setTyped] = useState(q);
  const [rested] = useDebouncedValue(typed, 300);
  useEffect(() => {
    if (rested !== q) onSearch(rested);
    // Only what was typed searches: an address that changes by other means is not typed over.
  }, [rested]);
  return (
    <TextInput
      id="faq-search"
      type="search"
      className={classes.search}
      label={t('search')}
      description={t('searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
};

/** FAQ, to search and to choose from. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('faq');
  const [params, setParams] = useSearchParams();
  const search = searchIn(params);
  const look = (next: FaqSearch): void => setParams(searchOf(next), { replace: true });
  const categories = faqCategories.map((category) => ({ value: category, label: t(`category_${category}`) }));
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <search>
        <SearchBox q={search.q} onSearch={(q) => look({ ...search, q })} />
      </search>
      <Filters>
        <Choices
          name={t('filterCategory')}
          options={categories}
          chosen={search.category ? [search.category] : []}
          onChoose={(category) => look({ q: search.q, ...(category && { category }) })}
        />
      </Filters>
      <Panel>
        <Found search={search} />
      </Panel>
    </Page>
  );
};
