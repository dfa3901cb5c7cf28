import {
  ContractHistoryPage,
  ContractList,
  ContractView,
  GetContract,
  ListContractHistory,
  ListContracts,
} from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('contracts')
export class ContractController {
  constructor(private readonly relay: Relay) {}

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
  @Answers(200, ContractHistoryPage, 'Every change of the contract, newest first: before, after, who, when.', 'not-found')
  history(@Ask(ListContractHistory) asked: Asked<typeof ListContractHistory>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
