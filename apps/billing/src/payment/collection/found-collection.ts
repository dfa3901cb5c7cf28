import type { Call } from '@csite/messaging';
import { type CollectionRequest, type Failure, notFound } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Collection } from './collection.entity';

/** How audit entries name it. */
export const subjectOf = ({ billId, number }: Collection): { id: string; name: string } => ({ id: billId, name: number });

/** The customer's own, locked. @throws Failure `not-found` `collection.unknown` */
export const foundCollection = async (em: EntityManager, { billId }: CollectionRequest, call: Call): Promise<Collection> => {
  const { customerId } = call.account;
  const collection = await em.findOne(Collection, { billId, customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!collection) throw unknownCollection();
  return collection;
};

export const lockedCollection = (em: EntityManager, billId: string): Promise<Collection> =>
  em.findOneOrFail(Collection, { billId }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const unknownCollection = (): Failure =>
  notFound('collection.unknown', {
    ja: 'このご請求は見つかりません。お支払い方法の画面から選び直してください。',
    en: 'There is no such bill: choose it on the payment page again.',
  });
