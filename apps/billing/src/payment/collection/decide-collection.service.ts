import type { Call } from '@csite/messaging';
import type { CollectionRequest, CollectionView } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CollectionNews } from './collection.news';
import { foundCollection, subjectOf } from './found-collection';
import { PaymentCollection } from './payment-collection';

/** What the customer wants done about a bill that its card did not pay. */
@Injectable()
export class DecideCollectionService {
  constructor(
    private readonly database: Database,
    private readonly collections: PaymentCollection,
    private readonly news: CollectionNews,
    private readonly audit: Audit,
  ) {}

  retry(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.database.command(call, async (em) => {
      const collection = await foundCollection(em, request, call);
      this.collections.retryNow(em, collection);
      this.audit.record(em, { act: 'collection.retried', subject: subjectOf(collection) });
      return collection.view();
    });
  }

  transfer(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.database.command(call, async (em) => {
      const collection = await foundCollection(em, request, call);
      collection.leaveToTransfer();
      await this.collections.stop(em, collection);
      this.audit.record(em, { act: 'collection.left-to-transfer', subject: subjectOf(collection) });
      await this.news.tell(em, collection);
      return collection.view();
    });
  }
}
