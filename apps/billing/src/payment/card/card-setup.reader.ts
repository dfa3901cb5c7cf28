import { type CardSetupState, type CardSetupView, type Failure, notFound } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { cardView } from './card.view';

interface SetupRow {
  readonly state: CardSetupState;
  readonly failure: string | null;
  readonly brand: string | null;
  readonly last4: string;
  readonly expiry: string;
}

const SETUP = `
  select s.state, s.failure, c.brand, c.last4, c.expiry
  from card_setup s left join customer_card c on c.customer_id = s.customer_id and c.setup_id = s.setup_id
  where s.setup_id = $1 and s.customer_id = $2`;

@Injectable()
export class CardSetupReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async get(setupId: string, customerId: string): Promise<CardSetupView> {
    const [row] = await this.reads.run<SetupRow>(CompiledQuery.raw(SETUP, [setupId, customerId]));
    if (!row) throw unknownSetup();
    const { state, failure, brand, last4, expiry } = row;
    return {
      setupId,
      state,
      ...(failure !== null && { failure }),
      ...(brand !== null && { card: cardView({ brand, last4, expiry }, this.clock.today()) }),
    };
  }
}

export const unknownSetup = (): Failure =>
  notFound('card-setup.unknown', {
    ja: 'このカード登録は見つかりません。お支払い方法の画面から、もう一度お手続きください。',
    en: 'There is no such card registration: begin again on the payment page.',
  });
