import { type Call, Outbox } from '@csite/messaging';
import {
  type ContractorView,
  ContractorEmailLink,
  ContractorEmailNotice,
  type Failure,
  type PendingEmailView,
  type RequestContractorEmailRequest,
  tooMany,
  unprocessable,
} from '@csite/protocol';
import { Audit, Clock, Database, LinkTokens } from '@csite/service';
import { newId, normalizeMailAddress, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { EmailChange, openEmailChange } from './email-change.entity';
import { lockHoldings } from './holdings';

/** Links go to an address that somebody typed: nobody shall flood a stranger's mailbox from here. */
const MOST_AN_HOUR = 5;

/** E-mail変更: a link to the new contractor mail, and word to the present one. */
@Injectable()
export class RequestEmailService {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  request({ email }: RequestContractorEmailRequest, call: Call): Promise<PendingEmailView> {
    const { customerId, accountId, name, email: login } = call.account;
    return this.database.command(call, async (em) => {
      const { customer } = await lockHoldings(em, customerId);
      const { contractor } = customer.facts();
      const at = this.clock.now();
      if (normalizeMailAddress(email) === normalizeMailAddress(contractor.email)) throw unchanged(email);
      await this.#assertFew(em, customerId, at);
      (await openEmailChange(em, customerId))?.void(at);
      // The index that allows one open change looks at the rows now, not at commit.
      await em.flush();
      const changeId = newId();
      const tokenHash = this.tokens.hashOf(this.tokens.tokenFor(changeId));
      const actor = { accountId, name, email: login };
      const change = new EmailChange({ changeId, customerId, email, tokenHash, actor, requestedAt: at });
      em.persist(change);
      const before = { email: contractor.email };
      this.audit.record(em, { act: 'contractor-email.requested', subject: { id: changeId }, before, after: { email } });
      this.#tell(em, change, contractor);
      return change.view();
    });
  }

  async #assertFew(em: EntityManager, customerId: string, at: Temporal.Instant): Promise<void> {
    const lately = await em.count(EmailChange, { customerId, requestedAt: { $gt: at.subtract({ hours: 1 }) } });
    if (lately >= MOST_AN_HOUR) throw tooManyRequests();
  }

  #tell(em: EntityManager, change: EmailChange, { name, company, email: present }: ContractorView): void {
    const { changeId, email, actor, requestedAt: occurredAt } = change;
    this.outbox.send(em, ContractorEmailLink, {
      mailId: newId(),
      linkId: this.tokens.noted(changeId),
      data: { to: { name, address: email }, company, expiresAt: toRfc3339(change.expiresAt) },
      occurredAt,
    });
    this.outbox.send(em, ContractorEmailNotice, {
      mailId: newId(),
      data: { to: { name, address: present }, company, step: 'requested', email, requestedBy: actor.name },
      occurredAt,
    });
  }
}

const unchanged = (email: string): Failure =>
  unprocessable('contractor-email.unchanged', {
    ja: `「${email}」は現在ご登録のメールアドレスです。新しいメールアドレスを入力してください。`,
    en: `"${email}" is the address that is registered now. Enter another one.`,
  });

const tooManyRequests = (): Failure =>
  tooMany(
    'contractor-email.too-many',
    {
      ja: 'E-mail変更のお申し込みが続いています。1時間ほどおいてから、もう一度お試しください。',
      en: 'There were many requests to change the e-mail. Try again in an hour.',
    },
    { retryAfterSeconds: 3_600 },
  );
