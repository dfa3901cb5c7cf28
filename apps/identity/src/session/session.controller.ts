import { type Call, everyone, Handles } from '@csite/messaging';
import {
  CreateSession,
  type CreateSessionRequest,
  EndSession,
  type EndSessionRequest,
  type Nothing,
  RefreshSession,
  type RefreshSessionRequest,
  type SessionView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { AccountSessionService } from './account-session.service';
import { EndSessionService } from './end-session.service';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: AccountSessionService,
    private readonly logOut: EndSessionService,
  ) {}

  @Handles(CreateSession, everyone)
  create(request: CreateSessionRequest, call: Call): Promise<SessionView> {
    return this.sessions.create(request, call);
  }

  @Handles(RefreshSession, everyone)
  refresh(request: RefreshSessionRequest): Promise<SessionView> {
    return this.sessions.refresh(request);
  }

  @Handles(EndSession, everyone)
  end(request: EndSessionRequest, call: Call): Promise<Nothing> {
    return this.logOut.end('account', request, call);
  }
}
