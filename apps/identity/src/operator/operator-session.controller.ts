import { type Call, everyone, Handles } from '@csite/messaging';
import {
  CreateOperatorSession,
  type CreateOperatorSessionRequest,
  EndOperatorSession,
  type EndSessionRequest,
  type Nothing,
  type OperatorSessionView,
  RefreshOperatorSession,
  type RefreshSessionRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { EndSessionService } from '../session/end-session.service';
import { OperatorSessionService } from './operator-session.service';

@Controller()
export class OperatorSessionController {
  constructor(
    private readonly sessions: OperatorSessionService,
    private readonly logOut: EndSessionService,
  ) {}

  @Handles(CreateOperatorSession, everyone)
  create(request: CreateOperatorSessionRequest, call: Call): Promise<OperatorSessionView> {
    return this.sessions.create(request, call);
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
