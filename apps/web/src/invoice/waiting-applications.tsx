import { Alert, Anchor, List } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InvoicePreview } from '../api/types';
import { useFormat } from '../format/use-format';
import { useProductName } from './use-product-name';

/** What the amounts do not count, because nobody has accepted it yet. */
export const WaitingApplications = ({ waiting }: Pick<Required<InvoicePreview>, 'waiting'>): ReactElement | null => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const product = useProductName();
  if (waiting.length === 0) return null;
  return (
    <Alert title={t('waitingTitle')} mb="md">
      {t('waitingLead')}
      <List mt="xs">
        {waiting.map((each) => (
          <List.Item key={each.applicationId}>
            <Anchor component={Link} to={`/applications/${each.applicationId}`} inherit underline="always">
              {t('waitingOne', { product: product(each.product), kind: t(`origin_${each.kind}`), day: day(each.effectiveOn) })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};
