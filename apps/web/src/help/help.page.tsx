import { IconBell, IconCompass, IconFileText, IconMessageQuestion, type TablerIcon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetGuide } from '../guide/guide-memory';
import { hasSession } from '../session/presence';
import { CardLink } from '../ui/card-link';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { HelpDeskPanel } from './help-desk-panel';
import classes from './help.module.css';
import { helpDeskQuery } from './help.queries';

interface WayProps {
  readonly icon: TablerIcon;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly onClick?: () => void;
}

const Way = ({ title, text, ...link }: WayProps): ReactElement => (
  <CardLink className={classes.way} {...link}>
    <strong>{title}</strong>
    <span>{text}</span>
  </CardLink>
);

/** What helps before one calls. */
const Ways = (): ReactElement => {
  const { t } = useTranslation('help');
  return (
    <ul className={classes.ways}>
      <Way icon={IconMessageQuestion} to="/faqs" title={t('faq')} text={t('faqText')} />
      <Way icon={IconBell} to="/notices?kind=incident,maintenance" title={t('notices')} text={t('noticesText')} />
      {hasSession() && (
        <Way icon={IconCompass} to="/" title={t('guideAgain')} text={t('guideText')} onClick={() => forgetGuide(localStorage)} />
      )}
      <Way icon={IconFileText} to="/terms" title={t('termsTitle')} text={t('termsLead')} />
    </ul>
  );
};

/** ヘルプ・お問い合わせ. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('help');
  const desk = useQuery(helpDeskQuery);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className={classes.columns}>
        <Ways />
        <Loaded query={desk}>{(data) => <HelpDeskPanel desk={data} />}</Loaded>
      </div>
    </Page>
  );
};
