import { InstantType } from '@csite/service';
import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { delayAfter, type DelayPolicy } from './delay.policy';

export type TryOutcome = 'succeeded' | 'failed' | 'untold';

/**
 * The tries at one door by one key. A try is counted as failed before it is made and taken back if it was not: so any
 * number of parallel tries on any number of replicas gets no more than the policy gives. Real time, not the business clock.
 */
export class Tries {
  [PrimaryKeyProp]?: ['policy', 'key'];
  readonly policy!: string;
  readonly key!: string;
  readonly failures!: number;
  /** Tries under way: whether they fail is not known yet. */
  readonly pending!: number;
  readonly blockedUntil!: Temporal.Instant;
  readonly forgetAt!: Temporal.Instant;

  /** Undefined when a try may be made now, which it then counts; else how long to wait. */
  take(policy: DelayPolicy, now: Temporal.Instant): Temporal.Duration | undefined {
    if (Temporal.Instant.compare(now, this.forgetAt) >= 0) this.become({ failures: 0, pending: 0, blockedUntil: this.forgetAt });
    if (Temporal.Instant.compare(now, this.blockedUntil) < 0) return now.until(this.blockedUntil);
    const failures = this.failures + 1;
    const wait = delayAfter(policy, failures);
    this.become({
      failures,
      pending: this.pending + 1,
      // A try that delays nobody shuts no door: not even for one who looked at the clock before it, or on another's clock.
      ...(!wait.blank && { blockedUntil: now.add(wait) }),
      forgetAt: now.add({ seconds: policy.forgetSeconds }),
    });
    return undefined;
  }

  settle(policy: DelayPolicy, outcome: TryOutcome, now: Temporal.Instant): void {
    const pending = Math.max(0, this.pending - 1);
    if (outcome === 'failed' || (outcome === 'succeeded' && policy.counts === 'all')) return this.become({ pending });
    const cleared = outcome === 'succeeded' && policy.clearedBySuccess === true;
    const failures = cleared ? pending : Math.max(pending, this.failures - 1);
    const wait = delayAfter(policy, failures);
    const earlier = now.add(wait);
    const blockedUntil = Temporal.Instant.compare(earlier, this.blockedUntil) < 0 ? earlier : this.blockedUntil;
    this.become({ pending, failures, blockedUntil });
  }

  private become(changes: Partial<Pick<Tries, 'failures' | 'pending' | 'blockedUntil' | 'forgetAt'>>): void {
    Object.assign(this, changes);
  }
}

export const TriesSchema = defineEntity({
  class: Tries,
  tableName: 'tries',
  properties: {
    policy: p.string().primary(),
    key: p.string().primary(),
    failures: p.integer(),
    pending: p.integer(),
    blockedUntil: p.type(InstantType),
    forgetAt: p.type(InstantType),
  },
});
