import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Notice } from '../api/types';
import { useFormat } from '../format/use-format';
import { Fact, Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { RichText } from '../ui/rich-text';
import { KindBadge } from './kind-badge';
import { LanguageMark } from './language-mark';
import classes from './notice.module.css';
import { noticeQueries } from './notice.queries';
import { Timeline } from './timeline';
import { useReadBy } from './use-mark-read';
import { useAllProducts } from './use-products';

const Period = ({ period }: { readonly period: NonNullable<Notice['window']> }): ReactElement => {
  const { t } = useTranslation('notice');
  const { instant } = useFormat();
  const from = instant(period.from);
  return <>{period.until === undefined ? t('windowOpen', { from }) : t('windowUntil', { from, until: instant(period.until) })}</>;
};

const useProductNames = (codes: readonly string[]): string => {
  const { text, language } = useFormat();
  const names = new Map(useAllProducts().map(({ product, name }) => [product, text(name)]));
  return codes.map((code) => names.get(code) ?? code).join(language === 'ja' ? '、' : ', ');
};

const Article = ({ notice }: { readonly notice: Notice }): ReactElement => {
  const { t } = useTranslation('notice');
  const { instant } = useFormat();
  const products = useProductNames(notice.products);
  return (
    <Panel>
      <KindBadge notice={notice} />
      <div className={classes.facts}>
        <Facts>
          <Fact name={t('published')}>{instant(notice.publishedAt)}</Fact>
          {notice.changedAt !== undefined && <Fact name={t('changed')}>{instant(notice.changedAt)}</Fact>}
          <Fact name={t('products')}>{products}</Fact>
          {notice.window && (
            <Fact name={t('window')}>
              <Period period={notice.window} />
            </Fact>
          )}
        </Facts>
      </div>
      <LanguageMark notice={notice} />
      <RichText html={notice.html} />
    </Panel>
  );
};

export const Component = (): ReactElement => {
  const { t } = useTranslation('notice');
  const { text } = useFormat();
  const { noticeId = '' } = useParams();
  const notice = useQuery(noticeQueries.one(noticeId));
  useReadBy(notice.data?.noticeId);
  return (
    <Page title={notice.data ? text(notice.data.title) : t('title')} crumbs={[{ to: '/notices', label: t('title') }]} narrow>
      <Loaded query={notice}>
        {(data) => (
          <Stack gap="lg">
            <Article notice={data} />
            {data.updates && (
              <Panel title={t('timeline')}>
                <Timeline updates={data.updates} />
              </Panel>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
};
