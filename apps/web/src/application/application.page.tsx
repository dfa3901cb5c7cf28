import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Application } from '../api/types';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { changeLink } from '../change/asked';
import { QuoteSheet } from '../change/quote/quote-sheet';
import { applicationQueries } from './application.queries';
import { StateBadge } from './state-badge';
import { Withdraw } from './withdraw';

const hints = {
  submitted: 'hint_submitted',
  scheduled: 'hint_scheduled',
  applied: 'hint_applied',
  withdrawn: 'hint_withdrawn',
  rejected: 'hint_rejected',
} as const;

const Hint = ({ state }: { readonly state: Application['state'] }): ReactElement | null => {
  const { t } = useTranslation('application');
  return state in hints ? <Text c="dimmed">{t(hints[state as keyof typeof hints])}</Text> : null;
};

const Standing = ({ application }: { readonly application: Application }): ReactElement => {
  const { t } = useTranslation('application');
  const { instant } = useFormat();
  return (
    <Panel title={t(`kind_${application.kind}`)} aside={<StateBadge state={application.state} />}>
      <Stack gap="md" align="flex-start">
        <Hint state={application.state} />
        <Facts>
          {application.rejection !== undefined && <Fact name={t('rejection')}>{application.rejection}</Fact>}
          <Fact name={t('submittedAt')}>{instant(application.submittedAt)}</Fact>
          {application.endedAt !== undefined && <Fact name={t('endedAt')}>{instant(application.endedAt)}</Fact>}
          <Fact name={t('applicant')}>{`${application.applicant.name}（${application.applicant.email}）`}</Fact>
          <Fact name={t('number')}>{application.applicationId}</Fact>
        </Facts>
        <Group>
          <Withdraw application={application} />
          {application.withdrawable && (
            <ButtonLink to={changeLink(application.product, application.asked)} variant="default">
              {t('change')}
            </ButtonLink>
          )}
        </Group>
      </Stack>
    </Panel>
  );
};

export const Component = (): ReactElement => {
  const { t } = useTranslation('application');
  const { text } = useFormat();
  const { applicationId = '' } = useParams();
  const application = useQuery(applicationQueries.one(applicationId));
  const lead = application.data && text(application.data.productName);
  return (
    <Page title={t('one')} lead={lead} crumbs={[{ to: '/applications', label: t('title') }]} narrow printable>
      <Loaded query={application}>
        {(data) => (
          <Stack gap="lg">
            <Standing application={data} />
            <QuoteSheet change={data} checked={data.state === 'submitted'} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
};
