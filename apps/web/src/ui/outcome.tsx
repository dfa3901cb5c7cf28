import { IconCircleCheck, IconClockX, IconLinkOff, type TablerIcon } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './outcome.module.css';
import { useTitle } from './page';

const marks = { done: IconCircleCheck, expired: IconClockX, unknown: IconLinkOff } as const;

interface OutcomeProps {
  readonly mark: keyof typeof marks | TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What came of it, or where one stands: a mark, a title, a sentence that is read out, and the way on. */
export const Outcome = ({ mark, title, text, children }: OutcomeProps): ReactElement => {
  useTitle(title);
  const Mark = typeof mark === 'string' ? marks[mark] : mark;
  return (
    <div className={classes.result}>
      <div>
        <span className={classes.icon} data-tone={mark === 'expired' || mark === 'unknown' ? 'warn' : undefined}>
          <Mark size={32} stroke={1.6} aria-hidden />
        </span>
        <h1>{title}</h1>
      </div>
      <p role="status">{text}</p>
      {children}
    </div>
  );
};
