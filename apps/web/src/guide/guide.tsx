import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../shell/queries';
import { rememberGuided, wasGuided } from './guide-memory';
import classes from './guide.module.css';

/** What each step points at bears its name as `data-guide`. */
const steps = ['glance', 'product', 'notices', 'menu'] as const;

/** Puts a frame around what a step is about, for as long as the step stands. */
const usePointAt = (name: string): void => {
  useEffect(() => {
    const targets = document.querySelectorAll(`[data-guide="${name}"]`);
    for (const target of targets) target.classList.add(classes.pointed ?? '');
    return () => {
      for (const target of targets) target.classList.remove(classes.pointed ?? '');
    };
  }, [name]);
};

interface ButtonsProps {
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onDone: () => void;
}

const Buttons = ({ step, onStep, onDone }: ButtonsProps): ReactElement => {
  const { t } = useTranslation('help');
  const isLast = step === steps.length - 1;
  return (
    <div className={classes.buttons}>
      {step > 0 && (
        <Button size="xs" variant="default" onClick={() => onStep(step - 1)}>
          {t('guideBack')}
        </Button>
      )}
      <Button size="xs" onClick={() => (isLast ? onDone() : onStep(step + 1))}>
        {t(isLast ? 'guideDone' : 'guideNext')}
      </Button>
      {!isLast && (
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('guideSkip')}
        </Button>
      )}
    </div>
  );
};

const Steps = ({ onDone }: { readonly onDone: () => void }): ReactElement => {
  const { t } = useTranslation('help');
  const [step, setStep] = useState(0);
  const id = useId();
  const name = steps[step] ?? 'glance';
  usePointAt(name);
  return (
    <section className={`${classes.guide ?? ''} no-print`} aria-labelledby={id}>
      <IconCompass size={28} stroke={1.6} aria-hidden />
      <div>
        <h2 id={id}>
          {t('guide')} <small>{t('guideStep', { step: step + 1, steps: steps.length })}</small>
        </h2>
        <p aria-live="polite">{t(`guide_${name}`)}</p>
        <Buttons step={step} onStep={setStep} onDone={onDone} />
      </div>
    </section>
  );
};

/** Shows who is here for the first time around. It stands in the page and is in nobody's way; skipped, it does not come back. */
export const Guide = (): ReactElement | null => {
  const { data: me } = useQuery(meQuery);
  const [isDone, setDone] = useState(false);
  if (me === undefined || isDone || wasGuided(localStorage, me.accountId)) return null;
  const done = (): void => {
    rememberGuided(localStorage, me.accountId);
    setDone(true);
  };
  return <Steps onDone={done} />;
};
