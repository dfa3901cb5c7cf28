import { ChangeContractor, ContractorParticulars, CustomerView, GetCustomer } from '@csite/protocol';
import { Get, Put } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, AskEdit, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('customer')
export class CustomerController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, CustomerView, 'The customer of the account: contractor and environments.')
  read(@Ask(GetCustomer) asked: Asked<typeof GetCustomer>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Put('contractor')
  @Answers(200, CustomerView, 'Changes the contractor at once; its name goes by application, its mail by a link.', 'conflict')
  change(@AskEdit(ChangeContractor, ContractorParticulars) asked: Asked<typeof ChangeContractor>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
