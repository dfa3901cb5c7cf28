import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sign-up.module.css';

const steps = ['stepCustomer', 'stepAccount', 'stepMail'] as const;

/** How far the sign-up has come. */
export const SignUpSteps = ({ now }: { readonly now: 1 | 2 | 3 }): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li key={step} data-done={index + 1 < now} aria-current={index + 1 === now ? 'step' : undefined}>
          {`${String(index + 1)}. ${t(step)}`}
        </li>
      ))}
    </ol>
  );
};
