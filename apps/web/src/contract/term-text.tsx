import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../api/types';
import { useFormat } from '../format/use-format';

/** The running term in words: a monthly one has no end. */
export const TermText = ({ term }: { readonly term: Term }): ReactElement => {
  const { t } = useTranslation('contract');
  const { day } = useFormat();
  const from = day(term.from);
  return <>{term.until === undefined ? t('termOpen', { from }) : t('termClosed', { from, until: day(term.until) })}</>;
};

/** When an annual contract can be reduced; nothing for a monthly one. */
export const RenewalWindow = ({ term }: { readonly term: Term }): ReactElement | null => {
  const { t } = useTranslation('contract');
  const { day, instant } = useFormat();
  if (term.windowOpensOn === undefined || term.windowClosesAt === undefined) return null;
  return (
    <>
      {t('renewalWindowText', { from: day(term.windowOpensOn), until: instant(term.windowClosesAt) })}{' '}
      {term.windowOpen === true && <Badge color="asagi.8">{t('windowOpen')}</Badge>}
    </>
  );
};
