import { Alert } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { AccountSummary } from '../api/types';
import { ButtonLink } from '../ui/button-link';
import { ErrorSummary } from '../ui/error-summary';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { AccountList } from './account-list';
import classes from './accounts.module.css';
import { AskFirst, type Intended } from './ask-first';
import { type Manage, useManage } from './use-manage';

const News = ({ manage }: { readonly manage: Manage }): ReactElement => {
  const invited = (useLocation().state as { readonly invited?: string } | null)?.invited;
  const { t } = useTranslation('account');
  const words = manage.done ?? (invited === undefined ? undefined : t('invited', { email: invited }));
  return (
    <>
      <ErrorSummary error={manage.error} />
      <div role="status">
        {words !== undefined && !manage.error && (
          <Alert color="asagi" variant="light" mb="lg">
            {words}
          </Alert>
        )}
      </div>
    </>
  );
};

const Legend = (): ReactElement => {
  const { t } = useTranslation('account');
  return (
    <p className={classes.legend}>
      <span className={classes.swatch} aria-hidden />
      {t('legend')}
    </p>
  );
};

/** アカウント管理: who may use the site; owners add, raise, lower and delete. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('account');
  const manage = useManage();
  const [intended, setIntended] = useState<Intended>();
  const intend = (next: Intended): void => {
    manage.clear();
    setIntended(next);
  };
  const resend = (account: AccountSummary): void => {
    manage.clear();
    manage.resend.mutate(account);
  };
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <News manage={manage} />
      <Panel title={t('list')} aside={<ButtonLink to="/accounts/new">{t('add')}</ButtonLink>}>
        <Legend />
        <AccountList
          sending={manage.resend.isPending ? manage.resend.variables.accountId : undefined}
          onRole={(account, role) => intend({ account, role })}
          onAct={(account, act) => intend({ account, act })}
          onResend={resend}
        />
      </Panel>
      {intended && <AskFirst intended={intended} manage={manage} onClose={() => setIntended(undefined)} />}
    </Page>
  );
};
