import { type Call, everyone, Handles } from '@csite/messaging';
import { type LinkStateView, ReadLinkState, ReadLinkStateRequest } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkService } from './link.service';
import { LinkTries } from './link-tries';

@Controller()
export class LinkController {
  constructor(
    private readonly links: LinkService,
    private readonly tries: LinkTries,
  ) {}

  @Handles(ReadLinkState, everyone)
  state(request: ReadLinkStateRequest, call: Call): Promise<LinkStateView> {
    return this.tries.guard(call, () => this.links.state(request));
  }
}
