import { Failure, ReadContractorEmailLink, type ReadLinkState } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

/** Two services send links: what one does not know is asked of the other. */
@Injectable()
export class LinkService {
  constructor(private readonly relay: Relay) {}

  async state(asked: Asked<typeof ReadLinkState>): Promise<Json> {
    try {
      return await this.relay.forward(asked);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'link.unknown') throw error;
      return this.relay.forward({ ...asked, message: ReadContractorEmailLink });
    }
  }
}
