import { everyone, Handles } from '@csite/messaging';
import { type LinkStateView, ReadLinkState, ReadLinkStateRequest } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkService } from './link.service';

@Controller()
export class LinkController {
  constructor(private readonly links: LinkService) {}

  @Handles(ReadLinkState, everyone)
  state(request: ReadLinkStateRequest): Promise<LinkStateView> {
    return this.links.state(request);
  }
}
