import { Badge } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useId, type ReactElement, type ReactNode } from 'react';
import classes from './choice-input.module.css';

interface ChoiceInputProps {
  readonly type: 'radio' | 'checkbox';
  /** Of a radio button: the group that it belongs to. */
  readonly group?: string;
  readonly title: string;
  readonly detail?: string;
  readonly price?: string;
  /** Stands beside the title of what the contract has now. */
  readonly badge?: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  /** Why it is off, or what is wrong with it. */
  readonly reason?: string;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}

interface WordsProps extends Omit<ChoiceInputProps, 'type' | 'group' | 'checked' | 'disabled' | 'onChange'> {
  readonly id: string;
}

const Words = ({ id, title, detail, price, badge, reason, children }: WordsProps): ReactElement => (
  <div className={classes.words}>
    <label htmlFor={id}>{title}</label>
    {badge !== undefined && (
      <Badge variant="light" size="sm">
        {badge}
      </Badge>
    )}
    <span id={`${id}-more`} className={classes.detail}>
      <span>{price}</span>
      <span>{detail}</span>
    </span>
    {children}
    {reason !== undefined && (
      <span id={`${id}-why`} className={classes.reason}>
        <IconLock size={15} aria-hidden />
        {reason}
      </span>
    )}
  </div>
);

/** Something to choose, the whole card of it, with the reason on it when it cannot be chosen. */
export const ChoiceInput = ({ type, group, checked, disabled, onChange, ...words }: ChoiceInputProps): ReactElement => {
  const id = useId();
  return (
    <div className={classes.choice} data-checked={checked || undefined} data-off={disabled || undefined}>
      <input
        id={id}
        type={type}
        name={group}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-more ${id}-why`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Words id={id} {...words} />
    </div>
  );
};
