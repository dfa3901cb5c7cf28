import type { IdentityConfig } from '../identity.config';
import type { SessionTerms } from './session.entity';

export const sessionTerms = (config: IdentityConfig): SessionTerms => ({
  idleHours: config.SESSION_IDLE_HOURS,
  absoluteHours: config.SESSION_HOURS,
  graceSeconds: config.REFRESH_GRACE_SECONDS,
});
