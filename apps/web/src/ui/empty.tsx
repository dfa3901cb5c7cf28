import { IconCircleCheck, IconCloudOff, IconInbox } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './empty.module.css';

interface EmptyProps {
  readonly children: ReactNode;
  /** One line, for a list inside a card. */
  readonly compact?: boolean;
  /** It is not known whether there is anything. */
  readonly away?: boolean;
}

const Mark = ({ compact, away }: Required<Omit<EmptyProps, 'children'>>): ReactElement => {
  const Icon = away ? IconCloudOff : compact ? IconCircleCheck : IconInbox;
  return compact ? <Icon size={20} aria-hidden /> : <Icon size={40} stroke={1.4} aria-hidden />;
};

/** What stands in place of an empty list. */
export const Empty = ({ children, compact = false, away = false }: EmptyProps): ReactElement => (
  <div className={`${classes.empty ?? ''} ${compact ? (classes.compact ?? '') : ''}`}>
    <Mark compact={compact} away={away} />
    <div>{children}</div>
  </div>
);
