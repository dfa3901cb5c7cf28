import { Anchor, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeHeadline, OverviewColumn } from '../api/types';
import { useFormat } from '../format/use-format';
import { troubleKinds } from '../notice/notice-filter';
import { NoticeList } from '../notice/notice-list';
import { useUnread } from '../notice/reading.queries';
import { UnreadBadge } from '../notice/unread-mark';
import { Empty } from '../ui/empty';
import { Panel } from '../ui/panel';
import classes from './top.module.css';

interface ListProps {
  readonly product: string;
  readonly title: string;
  readonly notices: readonly NoticeHeadline[];
  readonly empty: string;
  readonly all: string;
  readonly unread: number;
  /** Whether it is empty because it could not be read. */
  readonly away: boolean;
}

const EmptyList = ({ empty, away }: Pick<ListProps, 'empty' | 'away'>): ReactElement => {
  const { t } = useTranslation('top');
  return (
    <Empty compact away={away}>
      {away ? t('noticesAway') : empty}
    </Empty>
  );
};

const List = ({ product, title, notices, empty, all, unread, away }: ListProps): ReactElement => {
  const { t } = useTranslation('top');
  const more = (
    <Group gap="sm">
      <UnreadBadge count={unread} />
      <Anchor component={Link} to={all} size="sm" aria-label={t('seeAllOf', { product, list: title })}>
        {t('seeAll')}
      </Anchor>
    </Group>
  );
  return (
    <Panel title={`${product} ${title}`} aside={more} guide="notices">
      {notices.length === 0 ? <EmptyList empty={empty} away={away} /> : <NoticeList notices={notices} />}
    </Panel>
  );
};

interface ProductNoticesProps {
  readonly column: OverviewColumn;
  /** False: the lists are empty because they could not be read. */
  readonly available: boolean;
}

/** ⑦ 障害・メンテナンス情報 and ⑧ サポート最新情報 of one product. */
export const ProductNotices = ({ column, available }: ProductNoticesProps): ReactElement => {
  const { t } = useTranslation('top');
  const { text } = useFormat();
  const { product, productName, notices, news } = column;
  const name = text(productName);
  const unread = useUnread().of(product);
  return (
    <div className={classes.notices}>
      <List
        product={name}
        title={t('incidents')}
        notices={notices}
        empty={t('noIncidents')}
        away={!available}
        all={`/notices?product=${product}&kind=${troubleKinds.join(',')}`}
        unread={unread.notices}
      />
      <List
        product={name}
        title={t('news')}
        notices={news}
        empty={t('noNews')}
        away={!available}
        all={`/notices?product=${product}&kind=news`}
        unread={unread.news}
      />
    </div>
  );
};
