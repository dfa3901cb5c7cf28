import { CreateSession, EndSession, Failure, RefreshSession, type SessionView } from '@csite/protocol';
import { Clock } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Asked } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { type SessionAnswer, sessionAnswer } from './session.answer';
import { clearSessionCookies, cookies, cookiesOf, setSessionCookies } from './session.cookies';

/** Puts what identity answers into cookies, and takes it out of them again. */
@Injectable()
export class SessionFlow {
  constructor(
    private readonly relay: Relay,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async begin(asked: Asked<typeof CreateSession>): Promise<SessionAnswer> {
    return this.keep(asked, await this.relay.ask(asked, CreateSession, asked.words));
  }

  async refresh(exchange: Exchange): Promise<SessionAnswer> {
    const { [cookies.refresh]: refreshToken = '', [cookies.csrf]: csrf } = cookiesOf(exchange.request);
    try {
      // The CSRF token stays: a request of another tab may be on its way with it.
      return this.keep(exchange, await this.relay.ask(exchange, RefreshSession, { refreshToken }), csrf);
    } catch (error) {
      if (error instanceof Failure && error.kind === 'unauthenticated') clearSessionCookies(exchange.reply);
      throw error;
    }
  }

  /** The session is named by its token, by the refresh cookie where that has expired, or by both. */
  async end(exchange: Exchange): Promise<void> {
    const refreshToken = cookiesOf(exchange.request)[cookies.refresh];
    await this.relay.ask(exchange, EndSession, { ...(refreshToken && { refreshToken }) });
    clearSessionCookies(exchange.reply);
  }

  private keep({ reply }: Exchange, session: SessionView, csrf?: string): SessionAnswer {
    setSessionCookies(reply, session, this.clock.now(), csrf);
    return sessionAnswer(session);
  }
}
