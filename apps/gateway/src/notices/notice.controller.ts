import { loadMarkdown } from '@csite/markdown';
import { GetNotice, ListNotices, NoticePage } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, AskAs, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { NoticeAnswer, noticeAnswer } from './notice.answer';
import { listNotices, NoticeQuery } from './notice.query';

@ApiController('notices')
@Public()
export class NoticeController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, NoticePage, 'Published incidents, maintenance and news, newest first.')
  list(@AskAs(ListNotices, NoticeQuery, listNotices) asked: Asked<typeof ListNotices>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':noticeId')
  @Answers(200, NoticeAnswer, 'One published notice, its text also as HTML.', 'not-found')
  async read(@Ask(GetNotice) asked: Asked<typeof GetNotice>): Promise<NoticeAnswer> {
    const [notice, markdown] = await Promise.all([this.relay.ask(asked, GetNotice, asked.words), loadMarkdown()]);
    return noticeAnswer(notice, markdown);
  }
}
