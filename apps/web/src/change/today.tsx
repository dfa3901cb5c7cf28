import type { ReactElement } from 'react';
import classes from './change.module.css';

interface TodayFact {
  readonly name: string;
  readonly value: string;
}

/** The contract as it is, above the controls that change it. */
export const Today = ({ facts }: { readonly facts: readonly TodayFact[] }): ReactElement => (
  <dl className={classes.now}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
