import { type Call, Outbox } from '@csite/messaging';
import { type OperatorEvent, OperatorNotice, type SecurityEvent, SecurityNotice, type SecurityNoticeData } from '@csite/protocol';
import { Clock } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import type { Operator } from '../operator/operator.entity';
import { deviceName } from '../session/device';

type Place = Pick<Call, 'clientAddress' | 'userAgent'>;

/** Word to a person of what was done to their account, or to them as an operator: who did not do it must learn of it. */
@Injectable()
export class SecurityNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what happened; `by` says from where, `about` whose account it is where others are told, too. */
  async tell(
    em: EntityManager,
    { name, email, customerId }: Account,
    event: SecurityEvent,
    by: Place,
    about: Pick<SecurityNoticeData, 'person' | 'along'> = {},
  ): Promise<void> {
    const occurredAt = this.clock.now();
    const { company } = await em.findOneOrFail(Customer, customerId);
    const data = {
      to: { name, address: email },
      company,
      event,
      ...about,
      occurredAt: toRfc3339(occurredAt),
      ...placeOf(by),
    };
    this.outbox.send(em, SecurityNotice, { mailId: newId(), occurredAt, data });
  }

  /** As `tell`. */
  tellOperator(em: EntityManager, { name, email }: Operator, event: OperatorEvent, by: Place): void {
    const occurredAt = this.clock.now();
    const data = { to: { name, address: email }, event, occurredAt: toRfc3339(occurredAt), ...placeOf(by) };
    this.outbox.send(em, OperatorNotice, { mailId: newId(), occurredAt, data });
  }
}

const placeOf = ({ userAgent = '', clientAddress = '' }: Place): { readonly device: string; readonly clientAddress: string } => ({
  device: deviceName(userAgent),
  clientAddress,
});
