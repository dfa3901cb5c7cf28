import { IconCircleCheck, IconInbox } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './empty.module.css';

interface EmptyProps {
  readonly children: ReactNode;
  /** One line, for a list inside a card. */
  readonly compact?: boolean;
}

/** What stands in place of an empty list. */
export const Empty = ({ children, compact = false }: EmptyProps): ReactElement => (
  <div className={`${classes.empty ?? ''} ${compact ? (classes.compact ?? '') : ''}`}>
    {compact ? <IconCircleCheck size={20} aria-hidden /> : <IconInbox size={40} stroke={1.4} aria-hidden />}
    <div>{children}</div>
  </div>
);
