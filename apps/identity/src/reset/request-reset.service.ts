import type { Call } from '@csite/messaging';
import type { PasswordResetMailView, RequestPasswordResetRequest } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import { normalizeMailAddress, normalizeSubdomain, toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { clientKey } from '../limit/client-key';
import { Limits } from '../limit/limits';
import { PasswordReset } from './password-reset.entity';
import { MAIL_RESET } from './reset.mailer';
import { ResetLimits } from './reset.limits';

/** Notes that a new password was asked for, and no more: the answer cannot tell whether there is such an account. */
@Injectable()
export class RequestResetService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly limits: Limits,
    private readonly doors: ResetLimits,
    private readonly due: DueWork,
  ) {}

  request({ subdomain: typed, email }: RequestPasswordResetRequest, call: Call): Promise<PasswordResetMailView> {
    const subdomain = normalizeSubdomain(typed);
    const login = normalizeMailAddress(email);
    const doors = this.doors.toAsk(subdomain, login, clientKey(call.clientAddress));
    const note = (): Promise<PasswordResetMailView> =>
      this.database.command(call, (em) => {
        const now = this.clock.now();
        const reset = new PasswordReset({ subdomain, login, expiresAt: now.add({ minutes: this.config.RESET_MINUTES }) });
        em.persist(reset);
        this.due.schedule(em, { kind: MAIL_RESET, subjectId: reset.id, dueAt: now });
        return Promise.resolve({ email, expiresAt: toRfc3339(reset.expiresAt) });
      });
    return this.limits.guard('password-reset.too-many-mails', doors, () => false, note);
  }
}
