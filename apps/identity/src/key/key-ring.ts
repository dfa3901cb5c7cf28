import type { PublicJwk, SigningKey } from './signing-key.entity';

/** A new key is published for this long before it signs. */
const lead = Temporal.Duration.from({ minutes: 10 });
/** A key stays published for this long after it signed last: longer than any token it signed is good. */
const afterlife = Temporal.Duration.from({ hours: 1 });

const isReached = (instant: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(instant, now) <= 0;

/** All signing keys there are, and what is to be done about them. */
export class KeyRing {
  private readonly keys: readonly SigningKey[];

  constructor(keys: readonly SigningKey[]) {
    this.keys = [...keys].sort((a, b) => Temporal.Instant.compare(b.activeFrom, a.activeFrom));
  }

  /** The one that signs: the newest that has become active. */
  signing(now: Temporal.Instant): SigningKey | undefined {
    return this.keys.find(({ activeFrom }) => isReached(activeFrom, now));
  }

  /** From when a new key should sign; undefined while none is needed. The very first signs at once. */
  nextActiveFrom(now: Temporal.Instant, lifetimeDays: number): Temporal.Instant | undefined {
    const [newest] = this.keys;
    if (!newest) return now;
    return isReached(newest.createdAt.add({ hours: lifetimeDays * 24 }), now) ? now.add(lead) : undefined;
  }

  /** Those whose successor has signed for long enough that no token of theirs is left. */
  retired(now: Temporal.Instant): readonly SigningKey[] {
    const settled = this.keys.findIndex(({ activeFrom }) => isReached(activeFrom.add(afterlife), now));
    return settled < 0 ? [] : this.keys.slice(settled + 1);
  }

  jwks(): { readonly keys: readonly PublicJwk[] } {
    return { keys: this.keys.map(({ publicJwk }) => publicJwk) };
  }
}
