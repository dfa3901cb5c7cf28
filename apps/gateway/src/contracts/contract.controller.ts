import {
  ContractHistoryPage,
  ContractList,
  ContractOnView,
  ContractView,
  GetContract,
  GetContractOn,
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
  @Answers(
    200,
    ContractHistoryPage,
    'Every change of the contract, newest first: before, after, who, when; by kind, and by when it took effect.',
    'not-found',
  )
  history(@Ask(ListContractHistory) asked: Asked<typeof ListContractHistory>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':product/on/:on')
  @Answers(200, ContractOnView, 'What the contract was on a day, today or before.', 'not-found', 'unprocessable')
  on(@Ask(GetContractOn) asked: Asked<typeof GetContractOn>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
