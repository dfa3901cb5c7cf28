import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { dayIn } from './history-filter';

interface DayFieldProps {
  /** As the API names it. */
  readonly id: string;
  readonly label: string;
  readonly day?: string;
  /** A whole day, or undefined once the field is empty. */
  /** Why the day is refused. */
  readonly error?: string;
  readonly onDay: (day: string | undefined) => void;
}

/** A day to type or to choose; the field keeps what is half typed. */
export const DayField = ({ id, label, day, error, onDay }: DayFieldProps): ReactElement => (
  <TextInput
    id={id}
    type="date"
    label={label}
    defaultValue={day}
    error={error}
    onChange={({ currentTarget: { value } }) => {
      if (value === '' || dayIn(value) !== undefined) onDay(dayIn(value));
    }}
  />
);
