import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Application, Quote } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { BeforeAfter } from '../contract/before-after';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary } from '../ui/error-summary';
import { MoneyBoxes } from './money-boxes';
import { ChangeDates } from './quote-sheet';
import classes from './quote-sheet.module.css';
import { freshQuote } from './stale-quote';
import page from './users-change.module.css';
import { submitApplication, type Submission } from './users-change.requests';

interface ApplyProps {
  readonly quote: Quote | undefined;
  readonly stale: boolean;
  /** The open application that this one takes the place of. */
  readonly replaces?: string;
  readonly onFresh: (quote: Quote) => void;
}

const useSubmit = (onFresh: (quote: Quote) => void): ReturnType<typeof useAttempt<Submission, Application>> => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useAttempt<Submission, Application>(
    (body, key) =>
      submitApplication(body, key).catch((error: unknown) => {
        const fresh = freshQuote(error);
        if (fresh) onFresh(fresh);
        throw error;
      }),
    async (application) => {
      queries.setQueryData(['application', application.applicationId], application);
      await navigate(`/applications/${application.applicationId}/received`, { replace: true });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'quote' });
    },
  );
};

const Stale = (): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconRefresh aria-hidden />} title={t('staleTitle')}>
      {t('staleText')}
    </Alert>
  );
};

const Review = ({ quote }: { readonly quote: Quote }): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <div className={classes.sheet}>
      <div>{t('confirmText')}</div>
      <BeforeAfter before={quote.before} after={quote.after} />
      <ChangeDates change={quote} />
      <MoneyBoxes change={quote} />
      <div className={classes.muted}>{t('confirmMail')}</div>
    </div>
  );
};

/** [申し込む] and its confirmation. Off until a quote is on the screen: nobody applies for what they did not see. */
export const Apply = ({ quote, stale, replaces, onFresh }: ApplyProps): ReactElement => {
  const { t } = useTranslation('usersChange');
  const [asking, setAsking] = useState(false);
  const submit = useSubmit(onFresh);
  const send = (): void => {
    if (quote)
      submit.mutate(
        { quoteId: quote.quoteId, ...(replaces !== undefined && { replaces }) },
        { onSettled: () => setAsking(false) },
      );
  };
  return (
    <div className={page.apply}>
      {stale ? <Stale /> : <ErrorSummary error={submit.error} />}
      <Button size="lg" fullWidth disabled={quote === undefined} aria-describedby="apply-why" onClick={() => setAsking(true)}>
        {replaces === undefined ? t('apply') : t('replace')}
      </Button>
      <p id="apply-why" className={page.why}>
        {quote === undefined && t('applyWaits')}
      </p>
      <ConfirmDialog
        opened={asking && quote !== undefined}
        title={t('confirmTitle')}
        yes={t('yes')}
        no={t('no')}
        busy={submit.isPending}
        onYes={send}
        onNo={() => setAsking(false)}
      >
        {quote && <Review quote={quote} />}
      </ConfirmDialog>
    </div>
  );
};
