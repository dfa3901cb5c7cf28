import { AuditPage, FindCustomer } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { Relay } from '../route/relay';
import { AuditRelay } from './audit.relay';
import { OperatorAuditQuery } from './audit.query';

@ApiController('ops/audit')
export class OperatorAuditController {
  constructor(
    private readonly relay: Relay,
    private readonly audit: AuditRelay,
  ) {}

  @Get()
  @Answers(200, AuditPage, 'What was done, over all customers or of one, the last first.', 'not-found')
  async search(@Read(OperatorAuditQuery) exchange: ReadExchange<OperatorAuditQuery>): Promise<AuditPage> {
    const { customerNumber, ...words } = exchange.words;
    if (customerNumber === undefined) return this.audit.search(exchange, words);
    const { customerId } = await this.relay.ask(exchange, FindCustomer, { customerNumber });
    return this.audit.search(exchange, { ...words, customerId });
  }
}
