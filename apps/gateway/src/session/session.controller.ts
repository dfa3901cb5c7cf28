import {
  ChallengePasskeyLogIn,
  CreatePasskeySession,
  CreateSession,
  EndOtherSessions,
  EndOwnSession,
  EndSession,
  ListSessions,
  PasskeyRequestView,
  PassSecondFactor,
  RefreshSession,
  SessionList,
} from '@csite/protocol';
import { Delete, Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { ByRefreshCookie, BySessionOrRefreshCookie, Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked, Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { type Json, Relay } from '../route/relay';
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
  constructor(
    private readonly sessions: SessionFlow,
    private readonly relay: Relay,
  ) {}

  @Get()
  @Answers(200, SessionList, 'Where the account that asks is logged in, the session used last first, with the limits of all.')
  list(@Ask(ListSessions) asked: Asked<typeof ListSessions>): Promise<Json> {
    return this.relay.forward(asked);
  }

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

  @Post('second-factor')
  @Public()
  @Answers(201, SessionAnswer, 'Second step, where POST /sessions answered `session.second-factor`.', 'unauthenticated', 'gone')
  pass(@Ask(PassSecondFactor) asked: Asked<typeof PassSecondFactor>): Promise<SessionAnswer> {
    return this.sessions.begin(door, asked);
  }

  @Post('passkey-challenges')
  @Public()
  @Answers(201, PasskeyRequestView, 'Begins a log-in by passkey alone.')
  challenge(@Ask(ChallengePasskeyLogIn) asked: Asked<typeof ChallengePasskeyLogIn>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('passkey')
  @Public()
  @Answers(201, SessionAnswer, 'Logs in by passkey alone; it says whose it is.', 'unauthenticated', 'gone')
  createByPasskey(@Ask(CreatePasskeySession) asked: Asked<typeof CreatePasskeySession>): Promise<SessionAnswer> {
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

  @Delete('others')
  @Answers(204, undefined, 'Ends all other sessions of the account that asks.')
  async endOthers(@Ask(EndOtherSessions) asked: Asked<typeof EndOtherSessions>): Promise<void> {
    await this.relay.ask(asked, EndOtherSessions, asked.words);
  }

  @Delete(':sessionId')
  @Answers(204, undefined, 'Ends one session of the account that asks.', 'not-found')
  async endOne(@Ask(EndOwnSession) asked: Asked<typeof EndOwnSession>): Promise<void> {
    await this.relay.ask(asked, EndOwnSession, asked.words);
  }
}
