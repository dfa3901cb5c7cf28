import { Alert, Stack } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { FaqAnswer } from '../api/types';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { RichText } from '../ui/rich-text';
import { FaqList } from './faq-list';
import classes from './faq.module.css';
import { faqQueries } from './faq.queries';
import { Helpful } from './helpful';

const Answer = ({ faq }: { readonly faq: FaqAnswer }): ReactElement => {
  const { t } = useTranslation('faq');
  const { language, dayOf } = useFormat();
  return (
    <Panel>
      {language === 'en' && faq.answer.en === undefined && (
        <Alert role="note" variant="light" color="orange" icon={<IconLanguage aria-hidden />} mb="lg">
          {t('onlyJapanese')}
        </Alert>
      )}
      <RichText html={faq.html} />
      <p className={classes.changed}>{`${t('changed')} ${dayOf(faq.changedAt)}`}</p>
      <Helpful key={faq.faqId} faqId={faq.faqId} />
    </Panel>
  );
};

/** One question with its answer. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('faq');
  const { text } = useFormat();
  const { faqId = '' } = useParams();
  const faq = useQuery(faqQueries.one(faqId));
  return (
    <Page title={faq.data ? text(faq.data.question) : t('title')} crumbs={[{ to: '/faqs', label: t('title') }]} narrow>
      <Loaded query={faq}>
        {(data) => (
          <Stack gap="lg">
            <Answer faq={data} />
            {data.related.length > 0 && (
              <Panel title={t('related')}>
                <FaqList faqs={data.related} />
              </Panel>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
};
