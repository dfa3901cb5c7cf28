import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailCheck, IconUserCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Application } from '../api/types';
import { ChangeDates } from '../change/quote/change-dates';
import { BeforeAfter } from '../contract/before-after';
import { customerQuery } from '../customer/customer.queries';
import { catalogueQuery } from '../shell/queries';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { applicationQueries } from './application.queries';
import classes from './received.module.css';
import { StateBadge } from './state-badge';

/** To whom the receipt goes: the manual's two addresses, which must never be mixed up. */
const Receipt = ({ application }: { readonly application: Application }): ReactElement => {
  const { t } = useTranslation('application');
  const { data: customer } = useQuery(customerQuery);
  const { data: catalogue } = useQuery(catalogueQuery);
  return (
    <Panel>
      <div className={classes.head} role="status">
        <span className={classes.icon}>
          <IconMailCheck size={28} stroke={1.6} aria-hidden />
        </span>
        <p>{t('receivedText')}</p>
      </div>
      <Facts>
        <Fact name={t('receiptTo')}>{customer?.contractor.email ?? '…'}</Fact>
        <Fact name={t('receiptCc')}>{application.applicant.email}</Fact>
        <Fact name={t('number')}>{application.applicationId}</Fact>
      </Facts>
      {catalogue && (
        <Text size="sm" c="dimmed" mt="md">
          {t('receiptMissing', { from: catalogue.vendor.mailFrom.address })}
        </Text>
      )}
    </Panel>
  );
};

const What = ({ application }: { readonly application: Application }): ReactElement => {
  const { t } = useTranslation('application');
  const checked = application.state === 'submitted';
  return (
    <Panel title={t(`kind_${application.kind}`)} aside={<StateBadge state={application.state} />}>
      <Stack gap="lg">
        {checked && (
          <Alert variant="light" color="ai" icon={<IconUserCheck aria-hidden />}>
            {t('receivedChecked')}
          </Alert>
        )}
        <BeforeAfter before={application.before} after={application.after} />
        <ChangeDates change={application} checked={checked} />
      </Stack>
    </Panel>
  );
};

const Received = ({ application }: { readonly application: Application }): ReactElement => {
  const { t } = useTranslation('application');
  return (
    <Stack gap="lg">
      <Receipt application={application} />
      <What application={application} />
      <Group>
        <ButtonLink to={`/applications/${application.applicationId}`}>{t('toDetails')}</ButtonLink>
        <ButtonLink to="/" variant="default">
          {t('toTop')}
        </ButtonLink>
      </Group>
    </Stack>
  );
};

/** The result of an application: it is in, and who is told. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('application');
  const { applicationId = '' } = useParams();
  const application = useQuery(applicationQueries.one(applicationId));
  return (
    <Page title={t('receivedTitle')} narrow>
      <Loaded query={application}>{(data) => <Received application={data} />}</Loaded>
    </Page>
  );
};
