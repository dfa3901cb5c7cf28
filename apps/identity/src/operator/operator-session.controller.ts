import { type Call, everyone, Handles } from '@csite/messaging';
import {
  CreateOperatorSession,
  type CreateOperatorSessionRequest,
  EndOperatorSession,
  EnrolOperator,
  type EnrolledOperatorSessionView,
  type AddTotpRequest,
  type EndSessionRequest,
  type Nothing,
  type FactorProof,
  type OperatorSessionView,
  PassOperatorSecondFactor,
  RefreshOperatorSession,
  type RefreshSessionRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { EndSessionService } from '../session/end-session.service';
import { OperatorSecondStepService } from './operator-second-step.service';
import { OperatorSessionService } from './operator-session.service';

@Controller()
export class OperatorSessionController {
  constructor(
    private readonly sessions: OperatorSessionService,
    private readonly second: OperatorSecondStepService,
    private readonly logOut: EndSessionService,
  ) {}

  @Handles(CreateOperatorSession, everyone)
  create(request: CreateOperatorSessionRequest, call: Call): Promise<OperatorSessionView> {
    return this.sessions.create(request, call);
  }

  @Handles(PassOperatorSecondFactor, everyone)
  pass(request: FactorProof, call: Call): Promise<OperatorSessionView> {
    return this.second.pass(request, call);
  }

  @Handles(EnrolOperator, everyone)
  enrol(request: AddTotpRequest, call: Call): Promise<EnrolledOperatorSessionView> {
    return this.second.enrol(request, call);
  }

  @Handles(RefreshOperatorSession, everyone)
  refresh(request: RefreshSessionRequest): Promise<OperatorSessionView> {
    return this.sessions.refresh(request);
  }

  @Handles(EndOperatorSession, everyone)
  end(request: EndSessionRequest, call: Call): Promise<Nothing> {
    return this.logOut.end('operator', request, call);
  }
}
