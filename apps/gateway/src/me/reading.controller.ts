import { ListUnreadNotices, MarkNoticeRead, MarkNoticesRead, UnreadNoticesView } from '@csite/protocol';
import { Get, Post, Put } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

/** What the account that asks has read. */
@ApiController('me')
export class ReadingController {
  constructor(private readonly relay: Relay) {}

  @Get('unread-notices')
  @Answers(200, UnreadNoticesView, 'What the account that asks has not read of the last 90 days: per product, and which.')
  unread(@Ask(ListUnreadNotices) asked: Asked<typeof ListUnreadNotices>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Put('read-notices/:noticeId')
  @Answers(204, undefined, 'Marks a notice as read, as it is now.', 'not-found')
  async mark(@Ask(MarkNoticeRead) asked: Asked<typeof MarkNoticeRead>): Promise<void> {
    await this.relay.ask(asked, MarkNoticeRead, asked.words);
  }

  @Post('read-notices')
  @Answers(204, undefined, 'Marks every notice of the products as read.')
  async markAll(@Ask(MarkNoticesRead) asked: Asked<typeof MarkNoticesRead>): Promise<void> {
    await this.relay.ask(asked, MarkNoticesRead, asked.words);
  }
}
