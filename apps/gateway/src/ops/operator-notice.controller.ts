import {
  AddNoticeUpdate,
  ChangeNotice,
  ChangeNoticeWords,
  CreateNotice,
  GetOperatorNotice,
  ListOperatorNotices,
  OperatorNoticePage,
  OperatorNoticeView,
  WithdrawNotice,
} from '@csite/protocol';
import { Get, Post, Put } from '@nestjs/common';
import { listNotices, NoticeQuery } from '../notices/notice.query';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, AskAs, AskEdit, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { WrittenProducts } from './written-products';

@ApiController('ops/notices')
export class OperatorNoticeController {
  constructor(
    private readonly relay: Relay,
    private readonly products: WrittenProducts,
  ) {}

  @Get()
  @Answers(200, OperatorNoticePage, 'All notices, also planned and withdrawn ones, newest first by publish time.')
  list(@AskAs(ListOperatorNotices, NoticeQuery, listNotices) asked: Asked<typeof ListOperatorNotices>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post()
  @Answers(201, OperatorNoticeView, 'Writes a notice: public at its publish time, at once unless told.', 'unprocessable')
  async create(@Ask(CreateNotice) asked: Asked<typeof CreateNotice>): Promise<Json> {
    return this.relay.forwardEditable(await this.products.ofNew(asked));
  }

  @Get(':noticeId')
  @Answers(200, OperatorNoticeView, 'One notice; its ETag is what an edit names.', 'not-found')
  read(@Ask(GetOperatorNotice) asked: Asked<typeof GetOperatorNotice>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Put(':noticeId')
  @Answers(200, OperatorNoticeView, 'Changes a notice, its window included.', 'not-found', 'conflict', 'unprocessable')
  async change(@AskEdit(ChangeNotice, ChangeNoticeWords) asked: Asked<typeof ChangeNotice>): Promise<Json> {
    return this.relay.forwardEditable(await this.products.ofChanged(asked));
  }

  @Post(':noticeId/updates')
  @Answers(
    201,
    OperatorNoticeView,
    'Continues the timeline of an incident or maintenance.',
    'not-found',
    'conflict',
    'unprocessable',
  )
  addUpdate(@Ask(AddNoticeUpdate) asked: Asked<typeof AddNoticeUpdate>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Post(':noticeId/withdrawal')
  @Answers(201, OperatorNoticeView, 'Takes a notice from the public, for good.', 'not-found')
  withdraw(@Ask(WithdrawNotice) asked: Asked<typeof WithdrawNotice>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }
}
