import { CreateSession, EndSession, RefreshSession } from '@csite/protocol';
import { Delete, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { ByRefreshCookie, BySessionOrRefreshCookie, Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked, Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { SessionAnswer, sessionAnswer } from './session.answer';
import { SessionFlow } from './session.flow';

const door = {
  kind: 'account',
  refresh: RefreshSession,
  end: EndSession,
  answer: sessionAnswer,
} as const;

@ApiController('sessions')
export class SessionController {
  constructor(private readonly sessions: SessionFlow) {}

  @Post()
  @Public()
  @Answers(
    201,
    SessionAnswer,
    'Logs in: answers with an access token, and sets the session cookies of browsers.',
    'unauthenticated',
  )
  create(@Ask(CreateSession) asked: Asked<typeof CreateSession>): Promise<SessionAnswer> {
    return this.sessions.begin(door, asked);
  }

  @Post('refresh')
  @ByRefreshCookie()
  @Answers(201, SessionAnswer, 'Exchanges the refresh cookie for a new access token and a new refresh cookie.')
  refresh(@Exchanged() exchange: Exchange): Promise<SessionAnswer> {
    return this.sessions.refresh(door, exchange);
  }

  @Delete('current')
  @BySessionOrRefreshCookie()
  @Answers(204, undefined, 'Logs out: ends this session everywhere and clears its cookies.')
  end(@Exchanged() exchange: Exchange): Promise<void> {
    return this.sessions.end(door, exchange);
  }
}
