import { assertRecentlyConfirmed, type Call } from '@csite/messaging';
import { type ApplicationView, Failure, type SubmitApplicationRequest } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { type Holdings, lockHoldings } from '../customer/holdings';
import { Quote } from '../quote/quote.entity';
import { QuoteService } from '../quote/quote.service';
import { quoteFacts } from '../quote/quoting';
import { AcceptedApplicationService } from './accepted-application.service';
import { Application } from './application.entity';
import { ApplicationFacts } from './application.facts';
import { viewOf } from './application.view';
import { APPLY } from './apply-application.service';
import { checkReplacement, impossibleQuote, QuoteNoLongerHolds, quoteUsed, staleQuote, unknownQuote } from './submission.rules';

/** Turns a quote into an application. */
@Injectable()
export class SubmitApplicationService {
  constructor(
    private readonly database: Database,
    private readonly quotes: QuoteService,
    private readonly market: MarketStore,
    private readonly due: DueWork,
    private readonly accepted: AcceptedApplicationService,
    private readonly facts: ApplicationFacts,
    private readonly clock: Clock,
  ) {}

  async submit(request: SubmitApplicationRequest, call: Call): Promise<ApplicationView> {
    const market = await this.market.current();
    try {
      return await this.database.command(call, (em) => this.#submit(em, request, call, market));
    } catch (error) {
      if (error instanceof QuoteNoLongerHolds) throw await this.#stale(request.quoteId, call);
      throw error;
    }
  }

  /** Nothing of the submission is left; the fresh quote is a transaction of its own. */
  async #stale(quoteId: string, call: Call): Promise<Failure> {
    try {
      return staleQuote(await this.quotes.renew(quoteId, call));
    } catch (error) {
      if (error instanceof Failure && error.kind === 'unprocessable') return impossibleQuote(error);
      throw error;
    }
  }

  async #submit(
    em: EntityManager,
    { quoteId, replaces }: SubmitApplicationRequest,
    call: Call,
    market: Market,
  ): Promise<ApplicationView> {
    const { customerId, accountId, name, email } = call.account;
    const quote = await em.findOne(Quote, { quoteId, customerId });
    if (!quote) throw unknownQuote(quoteId);
    const at = this.clock.now();
    // How the customer pays is nothing that an open browser left alone may change.
    if (quote.asked.kind === 'terms') assertRecentlyConfirmed(call.account, at);
    const holdings = await lockHoldings(em, customerId);
    await this.#makeRoom(em, quote, holdings, replaces, at);
    if (!stillHolds(quote, holdings, market, at)) throw new QuoteNoLongerHolds();
    const application = new Application(quote, { accountId, name, email }, at);
    em.persist(application);
    application.submit(at);
    await this.facts.tell(em, application, at);
    if (quote.acceptance === 'automatic') {
      application.accept(at);
      await this.accepted.proceed(em, application, holdings, market, at);
    }
    return viewOf(application, at);
  }

  /** Withdraws what is replaced; refuses when something else is in the way. */
  async #makeRoom(
    em: EntityManager,
    quote: Quote,
    holdings: Holdings,
    replaces: string | undefined,
    at: Temporal.Instant,
  ): Promise<void> {
    const { quoteId } = quote;
    const used = await em.findOne(Application, { quoteId });
    if (used) throw quoteUsed(used);
    const open = inTheWay(quote, holdings);
    checkReplacement(open, replaces);
    if (!open) return;
    open.withdraw(at);
    await this.due.cancel(em, { kind: APPLY, subjectId: open.applicationId });
    await this.facts.tell(em, open, at);
    // The index that allows one open application looks at the rows now, not at commit.
    await em.flush();
  }
}

/** One open application per contract and kind; the customer's name has one for all contracts. */
const inTheWay = ({ contractId, asked: { kind } }: Quote, holdings: Holdings): Application | undefined =>
  holdings.open.find((open) => open.kind === kind && (kind === 'legal-name' || open.contractId === contractId));

/** What the rules refuse by now does not hold either. */
const stillHolds = (quote: Quote, holdings: Holdings, market: Market, at: Temporal.Instant): boolean => {
  try {
    const contract = holdings.contract(quote.contractId);
    return quote.holds(quoteFacts(quote.asked, contract, holdings, market, at), at);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
};
