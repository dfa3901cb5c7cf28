import { accounts, type Call, Handles, recentlyConfirmed } from '@csite/messaging';
import {
  BeginChargeConfirmation,
  type CollectionRequest,
  type CollectionView,
  CompleteChargeConfirmation,
  type OpenChargeConfirmationView,
  RetryCollection,
  TransferCollection,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ConfirmChargeService } from './confirm-charge.service';
import { DecideCollectionService } from './decide-collection.service';

@Controller()
export class CollectionController {
  constructor(
    private readonly deciding: DecideCollectionService,
    private readonly confirming: ConfirmChargeService,
  ) {}

  @Handles(BeginChargeConfirmation, accounts('owner', 'billing'))
  begin(request: CollectionRequest, call: Call): Promise<OpenChargeConfirmationView> {
    return this.confirming.begin(request, call);
  }

  @Handles(CompleteChargeConfirmation, accounts('owner', 'billing'))
  complete(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.confirming.complete(request, call);
  }

  @Handles(RetryCollection, accounts('owner', 'billing'))
  retry(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.deciding.retry(request, call);
  }

  @Handles(TransferCollection, recentlyConfirmed(accounts('owner', 'billing')))
  transfer(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.deciding.transfer(request, call);
  }
}
