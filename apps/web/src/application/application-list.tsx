import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationSummary } from '../api/types';
import { useFormat } from '../format/use-format';
import classes from './application-list.module.css';
import { StateBadge } from './state-badge';

const Row = ({ application }: { readonly application: ApplicationSummary }): ReactElement => {
  const { t } = useTranslation('application');
  const { day, dayOf, text } = useFormat();
  return (
    <Link to={`/applications/${application.applicationId}`} className={classes.row}>
      <span>
        <StateBadge state={application.state} />
      </span>
      <span>
        <span className={classes.what}>{t(`kind_${application.kind}`)}</span>
        <br />
        <span className={classes.detail}>{`${text(application.productName)}・${text(application.summary)}`}</span>
      </span>
      <span className={classes.dates}>
        {`${t('effectiveOn')} ${day(application.effectiveOn)}`}
        <br />
        {`${t('submittedAt')} ${dayOf(application.submittedAt)}`}
      </span>
    </Link>
  );
};

export const ApplicationList = ({ applications }: { readonly applications: readonly ApplicationSummary[] }): ReactElement => (
  <ul className={classes.list}>
    {applications.map((application) => (
      <li key={application.applicationId}>
        <Row application={application} />
      </li>
    ))}
  </ul>
);
