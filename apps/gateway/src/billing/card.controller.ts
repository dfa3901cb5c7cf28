import {
  BeginCardSetup,
  BeginChargeConfirmation,
  CardSetupView,
  CollectionView,
  CompleteCardSetup,
  CompleteChargeConfirmation,
  GetCardSetup,
  OpenCardSetupView,
  OpenChargeConfirmationView,
  RetryCollection,
  TransferCollection,
} from '@csite/protocol';
import { Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('billing')
export class CardController {
  constructor(private readonly relay: Relay) {}

  @Post('card-setups')
  @Answers(
    201,
    OpenCardSetupView,
    'Opens the processor’s card fields: what is typed there goes to the processor alone.',
    'not-found',
    'unprocessable',
  )
  begin(@Ask(BeginCardSetup) asked: Asked<typeof BeginCardSetup>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get('card-setups/:setupId')
  @Answers(200, CardSetupView, 'How far the registration of a card has come.', 'not-found')
  read(@Ask(GetCardSetup) asked: Asked<typeof GetCardSetup>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('card-setups/:setupId/completion')
  @Answers(201, CardSetupView, 'Asks the processor what came of a registration.', 'not-found')
  complete(@Ask(CompleteCardSetup) asked: Asked<typeof CompleteCardSetup>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('collections/:billId/confirmation')
  @Answers(
    201,
    OpenChargeConfirmationView,
    'Has the bank ask the holder of the card about a charge that it refused without asking (3-D Secure).',
    'not-found',
    'conflict',
    'unprocessable',
  )
  beginConfirmation(@Ask(BeginChargeConfirmation) asked: Asked<typeof BeginChargeConfirmation>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('collections/:billId/confirmation/completion')
  @Answers(201, CollectionView, 'Asks the processor what the holder told the bank.', 'not-found')
  completeConfirmation(@Ask(CompleteChargeConfirmation) asked: Asked<typeof CompleteChargeConfirmation>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('collections/:billId/retry')
  @Answers(201, CollectionView, 'Charges the card again for a bill that it did not pay.', 'not-found', 'conflict')
  retry(@Ask(RetryCollection) asked: Asked<typeof RetryCollection>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('collections/:billId/transfer')
  @Answers(201, CollectionView, 'Pays this bill by bank transfer instead.', 'not-found', 'conflict')
  transfer(@Ask(TransferCollection) asked: Asked<typeof TransferCollection>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
