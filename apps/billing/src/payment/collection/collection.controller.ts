import { accounts, type Call, Handles } from '@csite/messaging';
import { type CollectionRequest, type CollectionView, RetryCollection, TransferCollection } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { DecideCollectionService } from './decide-collection.service';

@Controller()
export class CollectionController {
  constructor(private readonly deciding: DecideCollectionService) {}

  @Handles(RetryCollection, accounts('owner', 'billing'))
  retry(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.deciding.retry(request, call);
  }

  @Handles(TransferCollection, accounts('owner', 'billing'))
  transfer(request: CollectionRequest, call: Call): Promise<CollectionView> {
    return this.deciding.transfer(request, call);
  }
}
