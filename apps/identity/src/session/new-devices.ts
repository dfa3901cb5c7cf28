import type { Call } from '@csite/messaging';
import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { SecurityNotices } from '../notice/security-notices';
import { Operator } from '../operator/operator.entity';
import { deviceName } from './device';
import type { Session } from './session.entity';

/** As long as sessions are kept. */
const rememberedDays = 400;

/**
 * Tells a person of a log-in from a kind of browser and system from which none came before: versions and addresses change by
 * themselves, and who is told of each of them reads none. The very first log-in is no news.
 */
@Injectable()
export class NewDevices {
  constructor(
    private readonly clock: Clock,
    private readonly notices: SecurityNotices,
  ) {}

  /** In the transaction that opens the session. */
  async tell(em: EntityManager, { id, accountId, operatorId, userAgent }: Session, call: Call): Promise<void> {
    const since = this.clock.now().subtract({ hours: rememberedDays * 24 });
    const known = await em.execute<{ user_agent: string }[]>(
      `select distinct user_agent from session where ${accountId === null ? 'operator_id' : 'account_id'} = ? and id <> ? and last_used_at >= ?`,
      [accountId ?? operatorId, id, since.toString()],
    );
    if (known.length === 0) return;
    const kind = deviceName(userAgent);
    if (known.some(({ user_agent }) => deviceName(user_agent) === kind)) return;
    if (accountId !== null) await this.notices.tell(em, await em.findOneOrFail(Account, accountId), 'new-device', call);
    else this.notices.tellOperator(em, await em.findOneOrFail(Operator, { id: operatorId ?? '' }), 'new-device', call);
  }
}
