import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../ui/error-summary';
import classes from './faq.module.css';
import { voteFaq } from './vote.requests';

/** このFAQは役に立ちましたか？ */
export const Helpful = ({ faqId }: { readonly faqId: string }): ReactElement => {
  const { t } = useTranslation('faq');
  const vote = useMutation({ mutationFn: voteFaq });
  const say = (helpful: boolean): void => vote.mutate({ faqId, helpful });
  return (
    <div className={`${classes.helpful ?? ''} no-print`} role="group" aria-label={t('helpfulQuestion')}>
      <ErrorSummary error={vote.error} />
      <Group gap="sm" role="status">
        <span>{vote.isSuccess ? t('thanks') : t('helpfulQuestion')}</span>
        {!vote.isSuccess && (
          <>
            <Button variant="default" size="sm" loading={vote.isPending} onClick={() => say(true)}>
              {t('helpful')}
            </Button>
            <Button variant="default" size="sm" loading={vote.isPending} onClick={() => say(false)}>
              {t('unhelpful')}
            </Button>
          </>
        )}
      </Group>
    </div>
  );
};
