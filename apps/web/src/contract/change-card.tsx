import { Button } from '@mantine/core';
import { IconLock, type Icon } from '@tabler/icons-react';
import { useId, type ReactElement } from 'react';
import { Panel } from '../ui/panel';
import { ButtonLink } from '../ui/button-link';
import classes from './change-card.module.css';

interface ChangeCardProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** Where it is applied for; without it the button is off. */
  readonly to?: string;
  /** Why it is off, one sentence each. */
  readonly reasons?: readonly string[];
}

/** One kind of change that can be applied for, or why it cannot. */
export const ChangeCard = ({ icon: Sign, title, text, action, to, reasons = [] }: ChangeCardProps): ReactElement => {
  const why = useId();
  return (
    <Panel className={`${classes.card ?? ''} ${to === undefined ? (classes.off ?? '') : ''}`}>
      <span className={classes.icon}>
        <Sign size={24} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.body}>
        <h2>{title}</h2>
        <p>{text}</p>
        <div id={why}>
          {reasons.map((reason) => (
            <p key={reason} className={classes.reason}>
              <IconLock size={15} aria-hidden />
              {reason}
            </p>
          ))}
        </div>
      </div>
      {to === undefined ? (
        <Button disabled aria-describedby={why}>
          {action}
        </Button>
      ) : (
        <ButtonLink to={to}>{action}</ButtonLink>
      )}
    </Panel>
  );
};
