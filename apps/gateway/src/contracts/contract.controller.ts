import {
  ContractHistoryPage,
  ContractList,
  ContractOnView,
  ContractView,
  DiskUsageView,
  GetContract,
  GetContractOn,
  GetDiskUsage,
  ListContractHistory,
  ListContracts,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import { Get } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CsvRelay } from '../csv/csv-relay';
import { ApiController } from '../route/api-controller.decorator';
import { Answers, AnswersFile } from '../route/answers.decorator';
import { Ask, AskAs, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { HistoryCsvQuery, historyFileName } from './history-csv.query';
import { historyTable } from './history-table';

@ApiController('contracts')
export class ContractController {
  constructor(
    private readonly relay: Relay,
    private readonly files: CsvRelay,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, ContractList, 'The contracts of the customer, one per product.')
  list(@Ask(ListContracts) asked: Asked<typeof ListContracts>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':product')
  @Answers(200, ContractView, 'One contract with its use, its open applications and what can be changed.', 'not-found')
  read(@Ask(GetContract) asked: Asked<typeof GetContract>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':product/history')
  @Answers(
    200,
    ContractHistoryPage,
    'Every change of the contract, newest first: before, after, who, when; by kind, and by when it took effect.',
    'not-found',
  )
  history(@Ask(ListContractHistory) asked: Asked<typeof ListContractHistory>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':product/history.csv')
  @AnswersFile('text/csv', 'The same as a file for spreadsheets: UTF-8, headings in the language of the request.', 'not-found')
  historyFile(
    @AskAs(ListContractHistory, HistoryCsvQuery, (query) => query) asked: Asked<typeof ListContractHistory>,
  ): Promise<Readable> {
    return this.files.send(asked, { name: historyFileName(asked.words, this.clock.today()), table: historyTable });
  }

  @Get(':product/disk-usage')
  @Answers(200, DiskUsageView, 'How full the disk is, day by day for 13 months, and when it will be full.', 'not-found')
  diskUsage(@Ask(GetDiskUsage) asked: Asked<typeof GetDiskUsage>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':product/on/:on')
  @Answers(200, ContractOnView, 'What the contract was on a day, today or before.', 'not-found', 'unprocessable')
  on(@Ask(GetContractOn) asked: Asked<typeof GetContractOn>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
