import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../api/types';
import { ErrorSummary } from '../../ui/error-summary';
import { CardFrame } from '../card/card-frame';
import { Refused } from '../card/refused';
import { useConfirmation } from './use-confirmation';

interface ConfirmationProps {
  readonly collection: Collection;
  readonly onPaid: (collection: Collection) => void;
}

/** 3-D Secure of a charge: the holder answers the bank in a frame of the processor's. */
export const Confirmation = ({ collection: { billId, number }, onPaid }: ConfirmationProps): ReactElement => {
  const { t } = useTranslation('payment');
  const { begin, done, isBusy, url, isRefused, error } = useConfirmation(billId, onPaid);
  return (
    <>
      <ErrorSummary error={error} />
      {isRefused && <Refused>{t('refused_authentication')}</Refused>}
      {url === undefined ? (
        <Button loading={isBusy} onClick={begin} aria-label={t('confirmOf', { number })}>
          {t('confirm')}
        </Button>
      ) : (
        <CardFrame url={url} title={t('confirmFields')} onDone={done} />
      )}
    </>
  );
};
