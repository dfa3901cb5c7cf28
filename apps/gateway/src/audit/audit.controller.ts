import { AuditPage, ListAuditRequest } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { AuditRelay } from './audit.relay';

@ApiController('audit')
export class AuditController {
  constructor(private readonly audit: AuditRelay) {}

  @Get()
  @Answers(
    200,
    AuditPage,
    'What was done, by whom, when, from where, the last first; for owners, of their customer.',
    'forbidden',
  )
  list(@Read(ListAuditRequest) exchange: ReadExchange<ListAuditRequest>): Promise<AuditPage> {
    return this.audit.list(exchange, exchange.words);
  }
}
