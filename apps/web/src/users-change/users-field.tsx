import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './users-change.module.css';
import { stepUsers, type UsersNow } from './users-form';

interface UsersFieldProps {
  readonly now: UsersNow;
  readonly value: string;
  readonly error?: string;
  readonly onChange: (value: string) => void;
}

const Step = ({ now, value, by, onChange }: UsersFieldProps & { readonly by: 1 | -1 }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const next = stepUsers(now, value, by);
  return (
    <ActionIcon
      variant="default"
      size={50}
      aria-label={by === 1 ? t('more') : t('fewer')}
      disabled={next === value}
      onClick={() => onChange(next)}
    >
      {by === 1 ? <IconPlus size={20} aria-hidden /> : <IconMinus size={20} aria-hidden />}
    </ActionIcon>
  );
};

/** The new total, typed or stepped to. */
export const UsersField = (props: UsersFieldProps): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { value, error, onChange } = props;
  return (
    <div>
      <TextInput
        id="users"
        label={t('field')}
        description={t('fieldHint')}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        size="lg"
        inputContainer={(input) => (
          <div className={classes.stepper}>
            <Step {...props} by={-1} />
            {input}
            <Step {...props} by={1} />
          </div>
        )}
      />
    </div>
  );
};
