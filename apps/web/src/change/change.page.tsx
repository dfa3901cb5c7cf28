import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconReplace } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ApplicationKind, ApplicationSummary } from '../api/types';
import { ApplicationList } from '../application/application-list';
import { useFormat } from '../format/use-format';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { contractQueries } from '../contract/contract.queries';
import { openOf } from './allowed';
import { Apply } from './apply/apply';
import type { ChangeNow } from './change-form';
import { changeForms } from './change-forms';
import classes from './change.module.css';
import { NowLoaded } from './now-loaded';
import { Preview } from './quote/preview';
import { useChange } from './use-change';

const Replacing = ({ open }: { readonly open: ApplicationSummary }): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <Alert variant="light" color="ai" mb="lg" icon={<IconReplace aria-hidden />} title={t('replaceTitle')}>
      {t(open.withdrawable ? 'replaceText' : 'replaceLocked')}
      <ApplicationList applications={[open]} />
    </Alert>
  );
};

const Form = ({ kind, now }: { readonly kind: ApplicationKind; readonly now: ChangeNow }): ReactElement => {
  const { t } = useTranslation('change');
  const form = changeForms[kind];
  const change = useChange(kind, form, now);
  const open = openOf(now.contract, kind);
  return (
    <>
      {open && <Replacing open={open} />}
      <div className={classes.layout}>
        <Panel className={classes.form}>
          <form.Controls now={now} draft={change.draft} judgement={change.judgement} set={change.set} />
        </Panel>
        <div className={classes.preview}>
          <Preview change={change} empty={t(`empty_${kind}`)} />
        </div>
        <Apply quote={change.quote} stale={change.stale} replaces={open?.applicationId} onFresh={change.renew} />
      </div>
    </>
  );
};

/** The page on which a kind of change is chosen, seen with its quote, and applied for. */
export const changePage = (kind: ApplicationKind): (() => ReactElement) =>
  function Component() {
    const { t } = useTranslation('change');
    const { text } = useFormat();
    const { product = '' } = useParams();
    const { data } = useQuery(contractQueries.contract(product));
    const crumbs = [
      { to: `/contracts/${product}`, label: data ? text(data.productName) : product },
      { to: `/contracts/${product}/change`, label: t('choiceTitle') },
    ];
    return (
      <Page title={t(`title_${kind}`)} lead={t(`lead_${kind}`)} crumbs={crumbs}>
        <NowLoaded key={product} product={product}>
          {(now) => <Form kind={kind} now={now} />}
        </NowLoaded>
      </Page>
    );
  };
