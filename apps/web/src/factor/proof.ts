import type { PasskeyAssertion, PasskeyRequestOptions, ProofMethod } from '../api/types';
import type { ApiProblem } from '../api/problem';

/** What a person is asked to show, as a log-in or a confirmation answers it. */
export interface Asked {
  readonly challenge: string;
  readonly methods: readonly ProofMethod[];
  readonly publicKey?: PasskeyRequestOptions;
}

export interface Proof {
  readonly challenge: string;
  readonly method: ProofMethod;
  readonly code?: string;
  readonly passkey?: PasskeyAssertion;
}

const known: readonly ProofMethod[] = ['passkey', 'totp', 'backup-code'];

/** The second step that a log-in wants, or nothing: then it was refused for another reason. */
export const secondStepOf = ({ code, data }: ApiProblem): Asked | undefined => {
  const { challenge, methods, publicKey } = data;
  if (code !== 'session.second-factor' || typeof challenge !== 'string' || !Array.isArray(methods)) return undefined;
  const offered = known.filter((method) => methods.includes(method));
  return { challenge, methods: offered, ...(publicKey ? { publicKey: publicKey as PasskeyRequestOptions } : {}) };
};
