import { sessionRequired } from '@csite/messaging';
import { CallerVerifier } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { unknownRoute } from '../http/transport-failure';
import { findToken } from './token-source';

/** For what the router turns away before any guard (`OPTIONS *`, an empty id): closed like every URL, so it tells strangers nothing. */
@Injectable()
export class Unrouted {
  constructor(private readonly verifier: CallerVerifier) {}

  async failureFor(request: FastifyRequest): Promise<unknown> {
    const token = findToken(request)?.token;
    if (!token) return sessionRequired();
    return this.verifier.verify(token).then(unknownRoute, (failure: unknown) => failure);
  }
}
