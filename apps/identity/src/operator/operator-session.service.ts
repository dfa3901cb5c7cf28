import type { Call } from '@csite/messaging';
import type { CreateOperatorSessionRequest, OperatorSessionView, RefreshSessionRequest } from '@csite/protocol';
import { normalizeMailAddress } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { clientKey } from '../limit/client-key';
import { type Admitted, type Entered, LogIn, type OpenSession } from '../session/log-in';
import { LogInLimits } from '../session/log-in.limits';
import type { Session } from '../session/session.entity';
import { operatorRejected } from '../session/session.failures';
import { SessionIssuer } from '../session/session.issuer';
import { SessionRenewal } from '../session/session.renewal';
import { Operator } from './operator.entity';
import { OperatorReader } from './operator.reader';

@Injectable()
export class OperatorSessionService {
  constructor(
    private readonly operators: OperatorReader,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly renewal: SessionRenewal,
    private readonly issuer: SessionIssuer,
  ) {}

  async create({ email, password }: CreateOperatorSessionRequest, call: Call): Promise<OperatorSessionView> {
    const login = normalizeMailAddress(email);
    const from = clientKey(call.clientAddress);
    const candidates = await this.operators.candidates(login, from);
    const familiar = candidates.some((candidate) => candidate.familiar);
    const attempt = {
      words: [login, password] as const,
      typed: { login },
      candidates,
      doors: this.doors.ofOperator({ login, clientKey: from, familiar }),
      rejected: operatorRejected,
      enter,
      holder: holderOf,
    };
    return this.view(await this.logIn.attempt(attempt, call));
  }

  async refresh({ refreshToken }: RefreshSessionRequest): Promise<OperatorSessionView> {
    return this.view(await this.renewal.renew(refreshToken, 'operator', holderOf));
  }

  private async view({ session, holder }: OpenSession<Operator>): Promise<OperatorSessionView> {
    return { ...(await this.issuer.issue(session, holder.caller(session))), operator: holder.view() };
  }
}

const enter = async (em: EntityManager, { id, passwordHash, rehashed }: Admitted): Promise<Entered<Operator>> => {
  const holder = await em.findOne(Operator, id);
  // Gone, or given another password, while the old one was verified.
  if (holder?.passwordHash !== passwordHash) throw operatorRejected();
  if (rehashed) holder.rehash(rehashed);
  return { holder, session: { kind: 'operator', operatorId: holder.id }, person: holder };
};

const holderOf = async (em: EntityManager, { operatorId }: Session): Promise<Operator | undefined> =>
  (operatorId && (await em.findOne(Operator, operatorId))) || undefined;
