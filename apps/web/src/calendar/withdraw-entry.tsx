import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../api/types';
import { applicationQueries } from '../application/application.queries';
import { useWithdraw, WithdrawDialog } from '../application/withdraw';
import { useFormat } from '../format/use-format';
import { ErrorSummary } from '../ui/error-summary';

interface QuestionProps {
  readonly applicationId: string;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Asks once it is known what the application would have changed. */
const Question = ({ applicationId, onClose, onWithdrawn }: QuestionProps): ReactElement => {
  const application = useQuery(applicationQueries.one(applicationId));
  const withdraw = useWithdraw(onWithdrawn);
  return (
    <>
      <ErrorSummary error={withdraw.error ?? application.error} />
      {application.data && (
        <WithdrawDialog
          application={application.data}
          opened={!withdraw.isError}
          busy={withdraw.isPending}
          onYes={() => withdraw.mutate(applicationId, { onSuccess: onClose })}
          onNo={onClose}
        />
      )}
    </>
  );
};

interface WithdrawEntryProps {
  readonly entry: CalendarEntry;
  readonly onWithdrawn: () => void;
}

/** Takes the application of an entry back. */
export const WithdrawEntry = ({ entry, onWithdrawn }: WithdrawEntryProps): ReactElement => {
  const { t } = useTranslation('calendar');
  const { text } = useFormat();
  const [asking, setAsking] = useState(0);
  const { applicationId = '' } = entry;
  const label = t('withdrawOf', { title: text(entry.title) });
  return (
    <>
      <Button
        size="xs"
        color="var(--mantine-color-error)"
        variant="outline"
        aria-label={label}
        onClick={() => setAsking(asking + 1)}
      >
        {t('withdraw')}
      </Button>
      {asking > 0 && (
        <Question key={asking} applicationId={applicationId} onClose={() => setAsking(0)} onWithdrawn={onWithdrawn} />
      )}
    </>
  );
};
