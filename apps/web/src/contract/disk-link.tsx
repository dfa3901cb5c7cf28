import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** ④ The way to ディスク使用容量 of a product. */
export const DiskLink = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation('contract');
  return (
    <Anchor component={Link} to={`/contracts/${product}/disk-usage`} size="sm">
      {t('diskCourse')}
    </Anchor>
  );
};
