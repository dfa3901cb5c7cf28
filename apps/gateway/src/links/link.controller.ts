import { LinkStateView, ReadLinkState } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import type { Json } from '../route/relay';
import { LinkService } from './link.service';

@ApiController('links')
@Public()
export class LinkController {
  constructor(private readonly links: LinkService) {}

  @Post('state')
  @Answers(200, LinkStateView, 'What a mailed link is for and whether it still works; never uses it up.', 'not-found')
  state(@Ask(ReadLinkState) asked: Asked<typeof ReadLinkState>): Promise<Json> {
    return this.links.state(asked);
  }
}
