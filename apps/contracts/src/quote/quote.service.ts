import type { Call } from '@csite/messaging';
import type { CreateQuoteRequest, QuoteView } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import { MarketStore } from '../catalogue/market.store';
import { Contract } from '../contract/contract.entity';
import { unknownContract } from '../contract/contract.reader';
import { Environment } from '../customer/environment.entity';
import type { Asked } from './change-kind';
import { Quote } from './quote.entity';
import { quoteFacts } from './quoting';

/** Previews changes: nobody applies for what they were not shown. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async create({ product, kind, users }: CreateQuoteRequest, call: Call): Promise<QuoteView> {
    const market = await this.market.current();
    const { customerId } = call.account;
    return this.database.command(call, (em) => this.#quote(em, { customerId, product }, { kind, users }, market));
  }

  /** The same change anew, as things stand now: for the holder of a quote that no longer holds. */
  async renew(quoteId: string, { account: { customerId } }: Call): Promise<QuoteView> {
    const market = await this.market.current();
    return this.database.transaction(async (em) => {
      const { asked, contractId } = await em.findOneOrFail(Quote, { quoteId, customerId });
      return this.#quote(em, { customerId, contractId }, asked, market);
    });
  }

  async #quote(em: EntityManager, which: WhichContract, asked: Asked, market: Market): Promise<QuoteView> {
    const contract = await em.findOne(Contract, { ...which });
    if (!contract) throw unknownContract(which.product ?? '');
    const { customerId, product } = contract;
    const environment = await em.findOneOrFail(Environment, { customerId, product });
    const quote = new Quote(quoteFacts(asked, contract, environment, market, this.clock.now()));
    await forgetOldQuotes(em, contract.contractId, this.clock.now());
    em.persist(quote);
    return quote.view();
  }
}

/** A quote is asked for with every keystroke; those that led to nothing are kept as long as anyone may still ask about them. */
const KEPT_DAYS = 90;

const forgetOldQuotes = async (em: EntityManager, contractId: string, at: Temporal.Instant): Promise<void> => {
  await em.execute(
    `delete from quote q where contract_id = ? and expires_at < ?
     and not exists (select 1 from application a where a.quote_id = q.quote_id)`,
    [contractId, at.subtract({ hours: 24 * KEPT_DAYS }).toString()],
  );
};

interface WhichContract {
  readonly customerId: string;
  readonly product?: string;
  readonly contractId?: string;
}
