import {
  type CallerKind,
  type ConfirmedSessionView,
  type EndSessionRequest,
  Failure,
  type Nothing,
  type RefreshSessionRequest,
  type Rpc,
  type SessionTokens,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { clearSessionCookies, cookies, cookiesOf, setAccessCookie, setSessionCookies } from './session.cookies';

/** Where one kind of caller comes in: what identity is asked, and what of its answer the client gets. */
export interface SessionDoor<V extends SessionTokens, A> {
  readonly kind: CallerKind;
  readonly refresh: Rpc<RefreshSessionRequest, V>;
  readonly end: Rpc<EndSessionRequest, Nothing>;
  /** Leaves the refresh token out: it is in its cookie alone, where no script reads it. */
  readonly answer: (session: V) => A;
}

/** A log-in, as its route read it. */
interface LogInExchange<Q extends object, V extends object> extends Exchange {
  readonly message: Rpc<Q, V>;
  readonly words: Q;
}

/** Puts what identity answers into cookies, and takes it out of them again. */
@Injectable()
export class SessionFlow {
  constructor(
    private readonly relay: Relay,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async begin<Q extends object, V extends SessionTokens, A>(door: SessionDoor<V, A>, asked: LogInExchange<Q, V>): Promise<A> {
    return this.keep(door, asked, await this.relay.ask(asked, asked.message, asked.words));
  }

  async refresh<V extends SessionTokens, A>(door: SessionDoor<V, A>, exchange: Exchange): Promise<A> {
    const { [cookies[door.kind].refresh]: refreshToken = '', [cookies[door.kind].csrf]: csrf } = cookiesOf(exchange.request);
    try {
      // The CSRF token stays: a request of another tab may be on its way with it.
      return this.keep(door, exchange, await this.relay.ask(exchange, door.refresh, { refreshToken }), csrf);
    } catch (error) {
      if (error instanceof Failure && error.kind === 'unauthenticated') clearSessionCookies(exchange.reply, door.kind);
      throw error;
    }
  }

  /** The same session, with an access token that says it was confirmed; nothing else of it changes. */
  async confirm<Q extends object, V extends ConfirmedSessionView>(kind: CallerKind, asked: LogInExchange<Q, V>): Promise<V> {
    const confirmed = await this.relay.ask(asked, asked.message, asked.words);
    setAccessCookie(asked.reply, kind, confirmed);
    return confirmed;
  }

  /** The session is named by its token, by the refresh cookie where that has expired, or by both. */
  async end<V extends SessionTokens, A>(door: SessionDoor<V, A>, exchange: Exchange): Promise<void> {
    const refreshToken = cookiesOf(exchange.request)[cookies[door.kind].refresh];
    await this.relay.ask(exchange, door.end, { ...(refreshToken && { refreshToken }) });
    clearSessionCookies(exchange.reply, door.kind);
  }

  private keep<V extends SessionTokens, A>(
    { kind, answer }: SessionDoor<V, A>,
    { reply }: Exchange,
    session: V,
    csrf?: string,
  ): A {
    setSessionCookies(reply, kind, session, this.clock.now(), csrf);
    return answer(session);
  }
}
