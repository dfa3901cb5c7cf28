/** How fast one may try: some tries are free, each further one doubles the wait, a quiet time forgets all. */
export interface DelayPolicy {
  readonly name: string;
  /** Tries before the first delay. */
  readonly free: number;
  readonly firstSeconds: number;
  readonly longestSeconds: number;
  /** Quiet seconds after which the count starts anew. */
  readonly forgetSeconds: number;
  /** `failures`: a success takes its own try back. `all`: a success counts as well. */
  readonly counts: 'failures' | 'all';
  /** A success proves that the rightful one came: the failures before it are forgotten. */
  readonly clearedBySuccess?: boolean;
}

/** @param setting `free,first,longest,forgotten`, as the configuration has it. */
export const delayPolicy = (
  name: string,
  setting: string,
  rest: Partial<Pick<DelayPolicy, 'counts' | 'clearedBySuccess'>> = {},
): DelayPolicy => {
  const [free = 0, firstSeconds = 0, longestSeconds = 0, forgetSeconds = 0] = setting.split(',').map(Number);
  return { name, free, firstSeconds, longestSeconds, forgetSeconds, counts: 'failures', ...rest };
};

export const delayAfter = (policy: DelayPolicy, failures: number): Temporal.Duration => {
  const beyond = failures - policy.free;
  const seconds = beyond < 0 ? 0 : Math.min(policy.longestSeconds, policy.firstSeconds * 2 ** Math.min(beyond, 40));
  return Temporal.Duration.from({ milliseconds: Math.round(seconds * 1000) });
};
