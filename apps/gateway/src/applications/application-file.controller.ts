import {
  type ApplicationKind,
  applicationKinds,
  type ApplicationState,
  applicationStates,
  ListApplications,
  OneOfEach,
  Optional,
  Text,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import { Get } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CsvRelay } from '../csv/csv-relay';
import { AnswersFile } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { AskAs, type Asked } from '../route/asked.decorator';
import { applicationTable } from './application-table';

/** As the list of the applications, but whole. */
export class ApplicationsCsvQuery {
  @Optional() @Text({ max: 40 }) product?: string;
  @Optional() @OneOfEach(applicationKinds) kinds?: ApplicationKind[];
  @Optional() @OneOfEach(applicationStates) states?: ApplicationState[];
}

@ApiController('applications.csv')
export class ApplicationFileController {
  constructor(
    private readonly files: CsvRelay,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnswersFile('text/csv', 'The applications as a file for spreadsheets: UTF-8, headings in the language of the request.')
  list(
    @AskAs(ListApplications, ApplicationsCsvQuery, (query) => query) asked: Asked<typeof ListApplications>,
  ): Promise<Readable> {
    const { product } = asked.words;
    const name = ['applications', ...(product === undefined ? [] : [product]), this.clock.today().toString()].join('-');
    return this.files.send(asked, { name, table: applicationTable });
  }
}
