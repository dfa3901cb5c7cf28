import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Attempt } from './attempt';
import { ApiProblem } from './problem';

/** A change of state that carries an Idempotency-Key and happens once, however often the button is pressed. */
export const useAttempt = <Body, Result>(
  send: (body: Body, idempotencyKey: string) => Promise<Result>,
  onDone?: (result: Result, body: Body) => unknown,
): UseMutationResult<Result, Error, Body> => {
  const [attempt] = useState(() => new Attempt(() => crypto.randomUUID()));
  return useMutation({
    mutationFn: (body: Body) => send(body, attempt.keyFor(body)),
    onSuccess: async (result, body) => {
      attempt.settled();
      await onDone?.(result, body);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && !error.unanswered) attempt.settled();
    },
  });
};
