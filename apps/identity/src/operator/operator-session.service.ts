import type { Call } from '@csite/messaging';
import type { CreateOperatorSessionRequest, OperatorSessionView, RefreshSessionRequest } from '@csite/protocol';
import { normalizeMailAddress } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Enrolment } from '../factor/enrolment';
import { SecondStep } from '../factor/second-step';
import { clientKey } from '../limit/client-key';
import { type Admitted, type Halted, LogIn } from '../session/log-in';
import { LogInLimits } from '../session/log-in.limits';
import { operatorRejected } from '../session/session.failures';
import { SessionRenewal } from '../session/session.renewal';
import { enterOperator, operatorHolderOf } from './operator-holder';
import { OperatorReader } from './operator.reader';
import { OperatorSessionAnswer } from './operator-session.answer';

@Injectable()
export class OperatorSessionService {
  constructor(
    private readonly operators: OperatorReader,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly renewal: SessionRenewal,
    private readonly second: SecondStep,
    private readonly enrolment: Enrolment,
    private readonly answer: OperatorSessionAnswer,
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
      enter: (em: EntityManager, admitted: Admitted) => this.halt(em, admitted, familiar),
      holder: operatorHolderOf,
    };
    return this.answer.view(await this.logIn.attempt(attempt, call));
  }

  async refresh({ refreshToken }: RefreshSessionRequest): Promise<OperatorSessionView> {
    return this.answer.view(await this.renewal.renew(refreshToken, 'operator', operatorHolderOf));
  }

  /** A password alone opens nothing: there is a second step, or a first one to be set up. */
  private async halt(em: EntityManager, admitted: Admitted, familiar: boolean): Promise<Halted> {
    const entered = await enterOperator(em, admitted.id, ({ passwordHash }) => passwordHash === admitted.passwordHash);
    // Gone, or given another password, while the old one was verified.
    if (!entered) throw operatorRejected();
    if (admitted.rehashed) entered.holder.rehash(admitted.rehashed);
    const { id, passwordHash, email } = entered.holder;
    const holder = { kind: 'operator', id } as const;
    const second = await this.second.of(em, holder, passwordHash, familiar);
    return second ?? this.enrolment.ask({ holder, passwordHash, familiar, label: email });
  }
}
