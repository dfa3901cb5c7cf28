import { useId, type ReactElement, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** What the guide calls it. */
  readonly guide?: string;
}

/** A card of the page; with a title it is a region that screen readers can jump to. */
export const Panel = ({ title, aside, children, className = '', guide }: PanelProps): ReactElement => {
  const id = useId();
  return (
    <section
      className={`${classes.panel ?? ''} ${className}`}
      aria-labelledby={title === undefined ? undefined : id}
      data-guide={guide}
    >
      {title !== undefined && (
        <div className={classes.title}>
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
};
