import type { Caller } from '@csite/protocol';
import { CallerVerifier } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import type { Incoming, Session } from '../route/exchange';
import { findToken } from './token-source';

type Done = (error: unknown, caller?: Caller) => void;

/** passport-jwt's own verifier knows no EdDSA; the slot that it leaves for another one takes the verifier of all services. */
interface Replaceable {
  JwtVerifier: (token: string, verifier: CallerVerifier, options: unknown, done: Done) => void;
}

const verifyAsServicesDo: Replaceable['JwtVerifier'] = (token, verifier, _options, done) => {
  verifier.verify(token).then((caller) => done(null, caller), done);
};

/**
 * Passport's view of a session. Algorithm, type, issuer and audience are fixed in CallerVerifier, and nowhere else
 * (docs/adr: the token is checked by one piece of code everywhere).
 */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session-token') {
  constructor(verifier: CallerVerifier) {
    super({
      jwtFromRequest: (request: Incoming) => findToken(request, request.callerKind)?.token ?? null,
      secretOrKeyProvider: (_request: unknown, _token: unknown, done: (error: unknown, key: unknown) => void) =>
        done(null, verifier),
      passReqToCallback: true,
    } as never);
    (Strategy as unknown as Replaceable).JwtVerifier = verifyAsServicesDo;
  }

  validate(request: Incoming, caller: Caller): Session {
    return { caller, token: findToken(request, request.callerKind)?.token ?? '' };
  }
}
