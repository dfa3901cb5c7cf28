import type { Call } from '@csite/messaging';
import { type CollectionRequest, type CollectionView, type Failure, notFound } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Collection } from './collection.entity';
import { CollectionNews } from './collection.news';
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
      const collection = await found(em, request, call);
      this.collections.retryNow(em, collection);
      this.audit.record(em, { act: 'collection.retried', subject: subjectOf(collection) });
      return collection.view();
    });
  }

  transfer(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.database.command(call, async (em) => {
      const collection = await found(em, request, call);
      collection.leaveToTransfer();
      await this.collections.stop(em, collection);
      this.audit.record(em, { act: 'collection.left-to-transfer', subject: subjectOf(collection) });
      await this.news.tell(em, collection);
      return collection.view();
    });
  }
}

const subjectOf = ({ billId, number }: Collection): { id: string; name: string } => ({ id: billId, name: number });

const found = async (em: EntityManager, { billId }: CollectionRequest, call: Call): Promise<Collection> => {
  const { customerId } = call.account;
  const collection = await em.findOne(Collection, { billId, customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!collection) throw unknownCollection();
  return collection;
};

const unknownCollection = (): Failure =>
  notFound('collection.unknown', {
    ja: 'このご請求は見つかりません。お支払い方法の画面から選び直してください。',
    en: 'There is no such bill: choose it on the payment page again.',
  });
