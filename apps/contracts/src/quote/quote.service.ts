import type { Call } from '@csite/messaging';
import type { Asked, CreateQuoteRequest, QuoteView } from '@csite/protocol';
import { Clock, Database, Due, DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import { MarketStore } from '../catalogue/market.store';
import type { Contract } from '../contract/contract.entity';
import { unknownContract } from '../contract/contract.reader';
import { type Holdings, readHoldings } from '../customer/holdings';
import { normalizeAsked } from './normalize-asked';
import { Quote } from './quote.entity';
import { quoteFacts } from './quoting';

/** Kind of the due work that forgets a quote that nobody used. */
export const EXPIRE = 'expire-quotes';
/** A quote is asked for with every keystroke; those that led to nothing are kept as long as anyone may still ask about them. */
const KEPT_HOURS = 24 * 90;

/** Previews changes: nobody applies for what they were not shown. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly due: DueWork,
    private readonly clock: Clock,
  ) {}

  async create({ product, ...asked }: CreateQuoteRequest, call: Call): Promise<QuoteView> {
    const market = await this.market.current();
    return this.database.command(call, async (em) => {
      const holdings = await readHoldings(em, call.account.customerId);
      const contract = holdings.contracts.find((each) => each.product === product);
      if (!contract) throw unknownContract(product);
      return this.#quote(em, holdings, contract, normalizeAsked(asked), market);
    });
  }

  /** The same change anew, as things stand now: for the holder of a quote that no longer holds. */
  async renew(quoteId: string, { account: { customerId } }: Call): Promise<QuoteView> {
    const market = await this.market.current();
    return this.database.transaction(async (em) => {
      const { asked, contractId } = await em.findOneOrFail(Quote, { quoteId, customerId });
      const holdings = await readHoldings(em, customerId);
      return this.#quote(em, holdings, holdings.contract(contractId), asked, market);
    });
  }

  @Due(EXPIRE)
  async expire(quoteId: string, _dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    await em.execute(
      `delete from quote q where quote_id = ?
       and not exists (select 1 from application a where a.quote_id = q.quote_id)`,
      [quoteId],
    );
  }

  #quote(em: EntityManager, holdings: Holdings, contract: Contract, asked: Asked, market: Market): QuoteView {
    const facts = quoteFacts(asked, contract, holdings, market, this.clock.now());
    const quote = new Quote(facts);
    em.persist(quote);
    const dueAt = facts.expiresAt.add({ hours: KEPT_HOURS });
    this.due.schedule(em, { kind: EXPIRE, subjectId: quote.quoteId, dueAt });
    return quote.view();
  }
}
