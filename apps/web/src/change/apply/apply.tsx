import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { BeforeAfter } from '../../contract/before-after';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import page from '../change.module.css';
import { ChangeDates } from '../quote/change-dates';
import { MoneyBoxes } from '../quote/money-boxes';
import classes from '../quote/quote-sheet.module.css';
import { useSubmit } from './use-submit';

interface ApplyProps {
  readonly quote: Quote | undefined;
  readonly stale: boolean;
  /** The open application that this one takes the place of. */
  readonly replaces?: string;
  readonly onFresh: (quote: Quote) => void;
}

const Stale = (): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconRefresh aria-hidden />} title={t('staleTitle')}>
      {t('staleText')}
    </Alert>
  );
};

const Review = ({ quote }: { readonly quote: Quote }): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <div className={classes.sheet}>
      <div>{t('confirmText')}</div>
      <BeforeAfter before={quote.before} after={quote.after} />
      <ChangeDates change={quote} checked={quote.acceptance === 'operator'} />
      <MoneyBoxes change={quote} />
      {quote.acceptance === 'operator' && <div>{t('confirmChecked')}</div>}
      <div className={classes.muted}>{t('confirmMail')}</div>
    </div>
  );
};

interface ApplyButtonProps {
  readonly label: string;
  readonly ready: boolean;
  readonly onClick: () => void;
}

/** Off until a quote is on the screen: nobody applies for what they did not see. */
const ApplyButton = ({ label, ready, onClick }: ApplyButtonProps): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <>
      <Button size="lg" fullWidth disabled={!ready} aria-describedby={ready ? undefined : 'apply-why'} onClick={onClick}>
        {label}
      </Button>
      {!ready && (
        <p id="apply-why" className={page.why}>
          {t('applyWaits')}
        </p>
      )}
    </>
  );
};

/** [申し込む] and its confirmation. */
export const Apply = ({ quote, stale, replaces, onFresh }: ApplyProps): ReactElement => {
  const { t } = useTranslation('change');
  const [asking, setAsking] = useState(false);
  const submit = useSubmit(onFresh);
  const close = (): void => setAsking(false);
  const send = (): void => {
    if (quote) submit.mutate({ quoteId: quote.quoteId, ...(replaces !== undefined && { replaces }) }, { onSettled: close });
  };
  const dialog = { title: t('confirmTitle'), yes: t('yes'), no: t('no'), busy: submit.isPending, onYes: send, onNo: close };
  return (
    <div className={page.apply}>
      {stale ? <Stale /> : <ErrorSummary error={submit.error} />}
      <ApplyButton
        label={t(replaces === undefined ? 'apply' : 'replace')}
        ready={quote !== undefined}
        onClick={() => setAsking(true)}
      />
      <ConfirmDialog opened={asking && quote !== undefined} {...dialog}>
        {quote && <Review quote={quote} />}
      </ConfirmDialog>
    </div>
  );
};
