import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconClockX, IconLinkOff, IconUserPlus } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { LinkStateAnswer } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { ErrorSummary } from '../ui/error-summary';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { useTitle } from '../ui/page';
import { linkToken } from './link-token';
import classes from './sign-up.module.css';
import { confirmSignUp, readLinkState } from './sign-up.requests';

interface OutcomeProps {
  readonly icon: ReactNode;
  readonly warn?: boolean;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

const Outcome = ({ icon, warn = false, title, text, children }: OutcomeProps): ReactElement => {
  useTitle(title);
  return (
    <div className={classes.result}>
      <div>
        <span className={classes.icon} data-tone={warn ? 'warn' : undefined}>
          {icon}
        </span>
        <h1>{title}</h1>
      </div>
      <p role="status">{text}</p>
      {children}
    </div>
  );
};

const ToLogIn = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <ButtonLink to="/login" size="lg">
      {t('toLogIn')}
    </ButtonLink>
  );
};

const StartAgain = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return <ButtonLink to="/sign-up">{t('again')}</ButtonLink>;
};

const Expired = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <Outcome warn icon={<IconClockX size={32} stroke={1.6} aria-hidden />} title={t('linkExpired')} text={t('linkExpiredText')}>
      <StartAgain />
    </Outcome>
  );
};

const Unknown = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <Outcome warn icon={<IconLinkOff size={32} stroke={1.6} aria-hidden />} title={t('linkUnknown')} text={t('linkUnknownText')}>
      <StartAgain />
    </Outcome>
  );
};

const Valid = ({ token, expiresAt }: { readonly token: string; readonly expiresAt: string }): ReactElement => {
  const { t } = useTranslation('signUp');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmSignUp);
  if (confirm.data)
    return (
      <Outcome
        icon={<IconCircleCheck size={32} stroke={1.6} aria-hidden />}
        title={t('done')}
        text={t('doneText', { name: confirm.data.name })}
      >
        <ToLogIn />
      </Outcome>
    );
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.expired') return <Expired />;
  return (
    <Outcome icon={<IconUserPlus size={32} stroke={1.6} aria-hidden />} title={t('linkTitle')} text={t('linkValidText')}>
      <ErrorSummary error={confirm.error} />
      <Button size="lg" loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {t('create')}
      </Button>
      <p className={classes.hints}>{t('linkUntil', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

const Known = ({ token, link }: { readonly token: string; readonly link: LinkStateAnswer }): ReactElement => {
  const { t } = useTranslation('signUp');
  if (link.state === 'valid') return <Valid token={token} expiresAt={link.expiresAt} />;
  if (link.state === 'expired') return <Expired />;
  return (
    <Outcome icon={<IconCircleCheck size={32} stroke={1.6} aria-hidden />} title={t('linkUsed')} text={t('linkUsedText')}>
      <ToLogIn />
    </Outcome>
  );
};

const AskedLink = ({ token }: { readonly token: string }): ReactElement => {
  const link = useQuery({ queryKey: ['link', token], queryFn: () => readLinkState(token), staleTime: Infinity, retry: false });
  if (link.error instanceof ApiProblem && [400, 404, 422].includes(link.error.status)) return <Unknown />;
  return (
    <Loaded query={link} skeleton={<SkeletonLines lines={5} />}>
      {(state) => <Known token={token} link={state} />}
    </Loaded>
  );
};

/** ⑨⑩ The page behind the mailed link. Opening it changes nothing: only the button creates the account. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('signUp');
  const token = linkToken(useLocation().hash);
  useTitle(t('linkTitle'));
  return token === undefined ? <Unknown /> : <AskedLink token={token} />;
};
