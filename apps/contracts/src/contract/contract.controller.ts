import { accounts, type Call, Handles, type Written } from '@csite/messaging';
import {
  type ContractHistoryPage,
  type ContractList,
  type ContractOnView,
  type ContractView,
  GetContract,
  GetContractOn,
  type GetContractOnRequest,
  type GetContractRequest,
  GetOverview,
  ListContractHistory,
  type ListContractHistoryRequest,
  ListContracts,
  type Nothing,
  type OverviewView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ContractOnReader } from './contract-on.reader';
import { ContractReader } from './contract.reader';
import { HistoryReader } from './history.reader';
import { OverviewReader } from './overview.reader';

@Controller()
export class ContractController {
  constructor(
    private readonly contracts: ContractReader,
    private readonly overview: OverviewReader,
    private readonly histories: HistoryReader,
    private readonly days: ContractOnReader,
  ) {}

  @Handles(GetOverview, accounts())
  top(_request: Nothing, call: Call): Promise<Written<OverviewView>> {
    return this.overview.get(call.account);
  }

  @Handles(ListContracts, accounts())
  list(_request: Nothing, call: Call): Promise<Written<ContractList>> {
    return this.contracts.list(call.account);
  }

  @Handles(GetContract, accounts())
  get({ product }: GetContractRequest, call: Call): Promise<Written<ContractView>> {
    return this.contracts.get(product, call.account);
  }

  @Handles(ListContractHistory, accounts())
  history(request: ListContractHistoryRequest, call: Call): Promise<ContractHistoryPage> {
    return this.histories.list(request, call.account);
  }

  @Handles(GetContractOn, accounts())
  on(request: GetContractOnRequest, call: Call): Promise<ContractOnView> {
    return this.days.get(request, call.account);
  }
}
