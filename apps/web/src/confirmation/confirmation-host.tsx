import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { onConfirmationRequired } from '../api/confirmation';

const ConfirmationDialog = lazy(() => import('./confirmation-dialog'));

type Answer = (confirmed: boolean) => void;

/** Waits beside every page until a request needs to know who is there. */
export const ConfirmationHost = (): ReactElement | null => {
  const [answer, setAnswer] = useState<{ readonly give: Answer }>();
  useEffect(() => {
    onConfirmationRequired(() => new Promise((give) => setAnswer({ give })));
  }, []);
  if (answer === undefined) return null;
  const finish: Answer = (confirmed) => {
    setAnswer(undefined);
    answer.give(confirmed);
  };
  return (
    <Suspense fallback={null}>
      <ConfirmationDialog onDone={() => finish(true)} onCancel={() => finish(false)} />
    </Suspense>
  );
};
