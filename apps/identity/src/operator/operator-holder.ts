import type { EntityManager } from '@mikro-orm/postgresql';
import type { Entered } from '../session/log-in';
import type { Session } from '../session/session.entity';
import { Operator } from './operator.entity';

/** @param isStill what was seen of the operator before still holds. */
export const enterOperator = async (
  em: EntityManager,
  id: string,
  isStill: (operator: Operator) => boolean,
): Promise<Entered<Operator> | undefined> => {
  const holder = await em.findOne(Operator, id);
  if (!holder || !isStill(holder)) return undefined;
  return { holder, session: { kind: 'operator', operatorId: holder.id }, person: holder };
};

export const operatorHolderOf = async (em: EntityManager, { operatorId }: Session): Promise<Operator | undefined> =>
  (operatorId && (await em.findOne(Operator, operatorId))) || undefined;
