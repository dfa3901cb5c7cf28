import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './headline-list.module.css';

export interface Headline {
  readonly id: string;
  readonly to: string;
  /** In small letters above. */
  readonly about: ReactNode;
  readonly title: ReactNode;
}

/** Entries that lead to a page each. */
export const HeadlineList = ({ headlines }: { readonly headlines: readonly Headline[] }): ReactElement => (
  <ul className={classes.list}>
    {headlines.map(({ id, to, about, title }) => (
      <li key={id}>
        <Link to={to} className={classes.item}>
          <span className={classes.about}>{about}</span>
          <span className={classes.title}>{title}</span>
        </Link>
      </li>
    ))}
  </ul>
);
