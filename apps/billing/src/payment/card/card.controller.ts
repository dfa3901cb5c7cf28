import { accounts, type Call, everyone, Handles, recentlyConfirmed } from '@csite/messaging';
import {
  BeginCardSetup,
  type CardSetupRequest,
  type CardSetupView,
  CompleteCardSetup,
  GetCardSetup,
  type Nothing,
  NotifyProcessor,
  type NotifyProcessorRequest,
  type OpenCardSetupView,
  type ProcessorNoticeView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ProcessorNoticeService } from '../notice/processor-notice.service';
import { BeginCardSetupService } from './begin-card-setup.service';
import { CardSetupReader } from './card-setup.reader';
import { CompleteCardSetupService } from './complete-card-setup.service';

@Controller()
export class CardController {
  constructor(
    private readonly beginning: BeginCardSetupService,
    private readonly completing: CompleteCardSetupService,
    private readonly reader: CardSetupReader,
    private readonly notices: ProcessorNoticeService,
  ) {}

  @Handles(BeginCardSetup, recentlyConfirmed(accounts('owner', 'billing')))
  begin(_request: Nothing, call: Call): Promise<OpenCardSetupView> {
    return this.beginning.begin(call);
  }

  @Handles(CompleteCardSetup, accounts('owner', 'billing'))
  complete(request: CardSetupRequest, call: Call): Promise<CardSetupView> {
    return this.completing.complete(request, call);
  }

  @Handles(GetCardSetup, accounts('owner', 'billing'))
  get({ setupId }: CardSetupRequest, call: Call): Promise<CardSetupView> {
    return this.reader.get(setupId, call.account.customerId);
  }

  /** The signature says who it is: the processor has no session. */
  @Handles(NotifyProcessor, everyone)
  notify(request: NotifyProcessorRequest): Promise<ProcessorNoticeView> {
    return this.notices.take(request);
  }
}
