import { Alert, Button, Text } from '@mantine/core';
import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { BeforeAfter } from '../contract/before-after';
import { useFormat } from '../format/use-format';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary } from '../ui/error-summary';
import { withdrawApplication } from './application.queries';

/** @param onDone is told before the pages are read again: what asked for it may be gone from them by then */
export const useWithdraw = (onDone?: () => void): UseMutationResult<Application, Error, string> => {
  const queries = useQueryClient();
  return useAttempt<string, Application>(withdrawApplication, async (application) => {
    onDone?.();
    queries.setQueryData(['application', application.applicationId], application);
    await queries.invalidateQueries();
  });
};

interface WithdrawDialogProps {
  readonly application: Application;
  readonly opened: boolean;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks whether the application is really to be taken back, with what it would have changed. */
export const WithdrawDialog = ({ application, ...dialog }: WithdrawDialogProps): ReactElement => {
  const { t } = useTranslation('application');
  return (
    <ConfirmDialog title={t('withdrawTitle')} danger {...dialog}>
      <p>{t('withdrawText')}</p>
      <BeforeAfter before={application.before} after={application.after} />
    </ConfirmDialog>
  );
};

interface WithdrawButtonProps {
  readonly application: Application;
  readonly withdraw: UseMutationResult<Application, Error, string>;
}

const WithdrawButton = ({ application, withdraw }: WithdrawButtonProps): ReactElement => {
  const { t } = useTranslation('application');
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const submit = (): void => withdraw.mutate(application.applicationId, { onSettled: close });
  return (
    <>
      <ErrorSummary error={withdraw.error} />
      <Button color="var(--mantine-color-error)" variant="outline" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <WithdrawDialog application={application} opened={asking} busy={withdraw.isPending} onYes={submit} onNo={close} />
    </>
  );
};

/** The button that takes an application back, or why there is none. */
export const Withdraw = ({ application }: { readonly application: Application }): ReactElement | null => {
  const { t } = useTranslation('application');
  const { text } = useFormat();
  const withdraw = useWithdraw();
  if (withdraw.isSuccess) {
    return (
      <Alert role="status" color="asagi" variant="light">
        {t('withdrawn')}
      </Alert>
    );
  }
  if (application.withdrawable) return <WithdrawButton application={application} withdraw={withdraw} />;
  return application.notWithdrawable ? <Text c="dimmed">{text(application.notWithdrawable)}</Text> : null;
};
