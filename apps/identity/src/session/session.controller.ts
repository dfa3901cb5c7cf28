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
import { CreateSessionService } from './create-session.service';
import { EndSessionService } from './end-session.service';
import { RefreshSessionService } from './refresh-session.service';

@Controller()
export class SessionController {
  constructor(
    private readonly logIn: CreateSessionService,
    private readonly renewal: RefreshSessionService,
    private readonly logOut: EndSessionService,
  ) {}

  @Handles(CreateSession, everyone)
  create(request: CreateSessionRequest, call: Call): Promise<SessionView> {
    return this.logIn.create(request, call);
  }

  @Handles(RefreshSession, everyone)
  refresh(request: RefreshSessionRequest): Promise<SessionView> {
    return this.renewal.refresh(request);
  }

  @Handles(EndSession, everyone)
  end(request: EndSessionRequest, call: Call): Promise<Nothing> {
    return this.logOut.end(request, call);
  }
}
