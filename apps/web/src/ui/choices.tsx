import { useId, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choices.module.css';

/** Groups of choices beside each other, above the list that they narrow. */
export const Filters = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={classes.filters}>{children}</div>
);

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What is chosen; nothing means all. */
  readonly chosen: readonly Value[];
  /** Undefined: all. */
  readonly onChoose: (value: Value | undefined) => void;
}

/** Buttons of which any number is pressed, and one for all. */
export const Choices = <Value extends string>({ name, options, chosen, onChoose }: ChoicesProps<Value>): ReactElement => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.group}>
      <span id={id} className={classes.name}>
        {name}
      </span>
      {[{ value: undefined, label: t('all') }, ...options].map((option) => (
        <button
          key={option.value ?? ''}
          type="button"
          className={classes.choice}
          aria-pressed={option.value === undefined ? chosen.length === 0 : chosen.includes(option.value)}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
};
