import { Clock } from '@csite/service';
import { Get } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CsvRelay } from '../csv/csv-relay';
import { ApiController } from '../route/api-controller.decorator';
import { AnswersFile } from '../route/answers.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { auditTable } from './audit-table';
import { AuditCsvQuery } from './audit.query';
import { AuditRelay } from './audit.relay';

@ApiController('audit.csv')
export class AuditFileController {
  constructor(
    private readonly audit: AuditRelay,
    private readonly files: CsvRelay,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnswersFile('text/csv', 'The same as a file for spreadsheets: UTF-8, headings in the language of the request.', 'forbidden')
  file(@Read(AuditCsvQuery) exchange: ReadExchange<AuditCsvQuery>): Promise<Readable> {
    const file = { name: `audit-${exchange.words.to ?? this.clock.today().toString()}`, table: auditTable };
    return this.files.sendPages(exchange, file, (each, page) => this.audit.list(each, { ...exchange.words, ...page }));
  }
}
