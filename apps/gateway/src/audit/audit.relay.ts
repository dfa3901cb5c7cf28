import { type AuditPage, listAudit, type ListAuditRequest, type Rpc, searchAudit, services } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { mergePages } from './merge-pages';

const PAGE = 50;

/** Those that keep acts of customers. */
const ofCustomers = ['identity', 'contracts', 'billing'].map(listAudit);
const ofAll = services.map(searchAudit);

/** One audit trail of those of all services. One that does not answer makes it unavailable: a gap would look like nothing happened. */
@Injectable()
export class AuditRelay {
  constructor(private readonly relay: Relay) {}

  list(exchange: Exchange, words: ListAuditRequest): Promise<AuditPage> {
    return this.#merged(exchange, ofCustomers, words);
  }

  search(exchange: Exchange, words: ListAuditRequest & { customerId?: string }): Promise<AuditPage> {
    return this.#merged(exchange, ofAll, words);
  }

  async #merged<Q extends ListAuditRequest>(
    exchange: Exchange,
    asked: readonly Rpc<Q, AuditPage>[],
    words: Q,
  ): Promise<AuditPage> {
    const limited = { ...words, limit: words.limit ?? PAGE };
    const pages = await Promise.all(asked.map((message) => this.relay.ask(exchange, message, limited)));
    return mergePages(pages, limited.limit);
  }
}
