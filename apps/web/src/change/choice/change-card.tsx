import { Anchor, Button } from '@mantine/core';
import { IconClock, IconLock, type Icon } from '@tabler/icons-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationSummary } from '../../api/types';
import { useFormat } from '../../format/use-format';
import { ButtonLink } from '../../ui/button-link';
import { Panel } from '../../ui/panel';
import classes from './change-card.module.css';

interface ChangeCardProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  /** Where it is applied for; without it the button is off. */
  readonly to?: string;
  /** What is applied for already. */
  readonly open?: ApplicationSummary;
  /** Why it, or a part of it, is off: one sentence each. */
  readonly reasons: readonly string[];
}

const Open = ({ open }: { readonly open: ApplicationSummary }): ReactElement => {
  const { t } = useTranslation('change');
  const { day, text } = useFormat();
  return (
    <p className={classes.reason}>
      <IconClock size={15} aria-hidden />
      <Anchor component={Link} to={`/applications/${open.applicationId}`} inherit>
        {t('open', { change: text(open.summary), day: day(open.effectiveOn) })}
      </Anchor>
    </p>
  );
};

/** One kind of change that can be applied for, or why it cannot. */
export const ChangeCard = ({ icon: Sign, title, text, to, open, reasons }: ChangeCardProps): ReactElement => {
  const { t } = useTranslation('change');
  const why = useId();
  const action = { 'aria-label': t('goFor', { title }), children: t('go') };
  return (
    <Panel className={`${classes.card ?? ''} ${to === undefined ? (classes.off ?? '') : ''}`}>
      <span className={classes.icon}>
        <Sign size={24} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.body}>
        <h2>{title}</h2>
        <p>{text}</p>
        {open && <Open open={open} />}
        <div id={why}>
          {reasons.map((reason) => (
            <p key={reason} className={classes.reason}>
              <IconLock size={15} aria-hidden />
              {reason}
            </p>
          ))}
        </div>
      </div>
      {to === undefined ? <Button disabled aria-describedby={why} {...action} /> : <ButtonLink to={to} {...action} />}
    </Panel>
  );
};
