import { type Call, Handles, internal, operators } from '@csite/messaging';
import {
  CreateOperator,
  type CreateOperatorRequest,
  type Nothing,
  type OperatorView,
  ReadOwnOperator,
  ResetOperatorFactors,
  type ResetOperatorFactorsRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { CreateOperatorService } from './create-operator.service';
import { OperatorReader } from './operator.reader';
import { ResetOperatorFactorsService } from './reset-operator-factors.service';

@Controller()
export class OperatorController {
  constructor(
    private readonly creation: CreateOperatorService,
    private readonly factors: ResetOperatorFactorsService,
    private readonly reader: OperatorReader,
  ) {}

  @Handles(CreateOperator, internal)
  create(request: CreateOperatorRequest, call: Call): Promise<OperatorView> {
    return this.creation.create(request, call);
  }

  @Handles(ResetOperatorFactors, internal)
  resetFactors(request: ResetOperatorFactorsRequest, call: Call): Promise<OperatorView> {
    return this.factors.reset(request, call);
  }

  @Handles(ReadOwnOperator, operators())
  me(_request: Nothing, call: Call): Promise<OperatorView> {
    return this.reader.own(call.operator);
  }
}
