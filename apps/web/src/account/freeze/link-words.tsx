import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { Outcome } from '../../ui/outcome';

export const ToLogIn = (): ReactElement => {
  const { t } = useTranslation('freeze');
  return <ButtonLink to="/login">{t('toLogIn')}</ButtonLink>;
};

export const Expired = (): ReactElement => {
  const { t } = useTranslation('freeze');
  return <Outcome mark="expired" title={t('expired')} text={t('expiredText')} />;
};

export const Used = (): ReactElement => {
  const { t } = useTranslation('freeze');
  return (
    <Outcome mark="done" title={t('used')} text={t('usedText')}>
      <ToLogIn />
    </Outcome>
  );
};

export const Unknown = (): ReactElement => {
  const { t } = useTranslation('freeze');
  return <Outcome mark="unknown" title={t('unknown')} text={t('unknownText')} />;
};

/** What became of the link since the page was opened. */
export const refusedAs = (code: string | undefined): (() => ReactElement) | undefined =>
  code === undefined ? undefined : { 'link.expired': Expired, 'link.used': Used, 'link.unknown': Unknown }[code];
