import { type Call, Outbox } from '@csite/messaging';
import {
  type ConfirmContractorEmailRequest,
  type ConfirmedContractorEmailView,
  ContractorEmailNotice,
  type ContractorView,
  type LinkStateView,
  notFound,
  type ReadLinkStateRequest,
} from '@csite/protocol';
import { Audit, Clock, Database, LinkTokens } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { CustomerHistory } from './customer-history.entity';
import { CustomerEvents } from './customer.events';
import { EmailChange } from './email-change.entity';
import { lockHoldings } from './holdings';

/** Whoever has the link has the new mailbox: no session is asked for. */
@Injectable()
export class ConfirmEmailService {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly market: MarketStore,
    private readonly events: CustomerEvents,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Only looks: opening a mailed link, by a person or a scanner, uses nothing up. */
  state({ token }: ReadLinkStateRequest): Promise<LinkStateView> {
    return this.database.transaction(async (em) => {
      const change = await this.#find(em, token);
      const expiresAt = toRfc3339(change.expiresAt);
      return { purpose: 'contractor-email' as const, state: change.stateAt(this.clock.now()), expiresAt };
    });
  }

  async confirm({ token }: ConfirmContractorEmailRequest, call: Call): Promise<ConfirmedContractorEmailView> {
    const catalogue = (await this.market.current()).catalogueOn(this.clock.today());
    return this.database.command(call, async (em) => {
      const found = await this.#find(em, token);
      const { customer, environments } = await lockHoldings(em, found.customerId);
      // Whatever changes it holds the customer: read it again once that is ours.
      const change = await em.refreshOrFail(found);
      const at = this.clock.now();
      if (change.stateAt(at) === 'used') {
        this.audit.unchanged(em);
        return { email: change.email, changed: false };
      }
      change.confirm(at);
      const before = customer.facts().contractor;
      this.audit.record(em, {
        act: 'contractor-email.changed',
        customerId: change.customerId,
        subject: { id: change.changeId, name: change.actor.name },
        before: { email: before.email },
        after: { email: change.email },
      });
      if (customer.receiveAt(change.email)) {
        customer.nextVersion();
        this.#remember(em, change, before, at);
        this.events.changed(em, customer, environments, catalogue, at);
      }
      return { email: change.email, changed: true };
    });
  }

  #remember(em: EntityManager, change: EmailChange, before: ContractorView, at: Temporal.Instant): void {
    const { customerId, email, actor } = change;
    const after = { ...before, email };
    em.persist(new CustomerHistory({ customerId, kind: 'contractor-email', before, after, actor, recordedAt: at }));
    const to = { name: before.name, address: before.email };
    this.outbox.send(em, ContractorEmailNotice, {
      mailId: newId(),
      data: { to, company: before.company, step: 'changed', email, requestedBy: actor.name },
      occurredAt: at,
    });
  }

  async #find(em: EntityManager, token: string): Promise<EmailChange> {
    const found = await em.findOne(EmailChange, { tokenHash: this.tokens.hashOf(token) });
    if (found) return found;
    throw notFound('link.unknown', {
      ja: 'このURLは正しくありません。メールのURLが途中で切れていないかご確認ください。',
      en: 'This link is not known. See that the whole address was taken from the mail.',
    });
  }
}
