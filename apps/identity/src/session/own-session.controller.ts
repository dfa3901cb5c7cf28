import { accounts, type Call, Handles } from '@csite/messaging';
import {
  EndOtherSessions,
  EndOwnSession,
  type EndOwnSessionRequest,
  ListSessions,
  type Nothing,
  type SessionList,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { OwnSessionsService } from './own-sessions.service';

@Controller()
export class OwnSessionController {
  constructor(private readonly own: OwnSessionsService) {}

  @Handles(ListSessions, accounts())
  list(_request: Nothing, call: Call): Promise<SessionList> {
    return this.own.list(call);
  }

  @Handles(EndOwnSession, accounts())
  end(request: EndOwnSessionRequest, call: Call): Promise<Nothing> {
    return this.own.endOne(request, call);
  }

  @Handles(EndOtherSessions, accounts())
  endOthers(_request: Nothing, call: Call): Promise<Nothing> {
    return this.own.endOthers(call);
  }
}
