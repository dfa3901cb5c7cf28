import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../api/use-attempt';
import type { Factor } from '../api/types';
import { useFormat } from '../format/use-format';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary } from '../ui/error-summary';
import classes from './factor.module.css';
import { removeFactor } from './factor.requests';

interface RowProps {
  readonly factor: Factor;
  readonly onRemove: () => void;
}

const Row = ({ factor: { kind, name, createdAt, lastUsedAt }, onRemove }: RowProps): ReactElement => {
  const { t } = useTranslation('factor');
  const { instant } = useFormat();
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>
          {t(kind === 'totp' ? 'kindTotp' : 'kindPasskey')}／{t('added', { at: instant(createdAt) })}／
          {lastUsedAt === undefined ? t('neverUsed') : t('used', { at: instant(lastUsedAt) })}
        </p>
      </div>
      <Button variant="default" color="red" aria-label={t('removeNamed', { name })} onClick={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
};

interface FactorListProps {
  readonly items: readonly Factor[];
  readonly onRemoved: () => unknown;
}

export const FactorList = ({ items, onRemoved }: FactorListProps): ReactElement => {
  const { t } = useTranslation('factor');
  const [removing, setRemoving] = useState<Factor>();
  const remove = useAttempt(removeFactor, onRemoved);
  if (items.length === 0) return <p>{t('none')}</p>;
  const submit = ({ factorId }: Factor): void => remove.mutate(factorId, { onSettled: () => setRemoving(undefined) });
  return (
    <>
      <ErrorSummary error={remove.error} />
      <ul className={classes.factors}>
        {items.map((factor) => (
          <Row key={factor.factorId} factor={factor} onRemove={() => setRemoving(factor)} />
        ))}
      </ul>
      {removing && (
        <ConfirmDialog
          opened
          danger
          title={t('removeTitle')}
          busy={remove.isPending}
          onYes={() => submit(removing)}
          onNo={() => setRemoving(undefined)}
        >
          <p>{t('removeText', { name: removing.name })}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
