import type { ReactElement, ReactNode } from 'react';
import classes from './facts.module.css';

export const Facts = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <dl className={classes.facts}>{children}</dl>
);

/** One line of a list of facts; `—` where there is nothing to say. */
export const Fact = ({ name, children }: { readonly name: string; readonly children?: ReactNode }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children === undefined || children === '' ? '—' : children}</dd>
  </div>
);
