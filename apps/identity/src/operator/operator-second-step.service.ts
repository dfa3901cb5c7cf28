import type { Call } from '@csite/messaging';
import type { AddTotpRequest, BackupCode, EnrolledOperatorSessionView, FactorProof, OperatorSessionView } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type Challenge, challengeExpired, Challenges, type PasswordStep } from '../factor/challenges';
import { Enrolment } from '../factor/enrolment';
import { factorRejectedCode } from '../factor/factor.failures';
import { SecondStep } from '../factor/second-step';
import { clientKey } from '../limit/client-key';
import { SecurityNotices } from '../notice/security-notices';
import { type Entered, LogIn, type LogInStep } from '../session/log-in';
import { LogInLimits } from '../session/log-in.limits';
import type { Operator } from './operator.entity';
import { enterOperator, operatorHolderOf } from './operator-holder';
import { OperatorReader } from './operator.reader';
import { OperatorSessionAnswer } from './operator-session.answer';

/** From the password of an operator to their session: no session of theirs begins elsewhere. */
@Injectable()
export class OperatorSecondStepService {
  constructor(
    private readonly operators: OperatorReader,
    private readonly challenges: Challenges,
    private readonly second: SecondStep,
    private readonly enrolment: Enrolment,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly answer: OperatorSessionAnswer,
    private readonly notices: SecurityNotices,
  ) {}

  async pass(proof: FactorProof, call: Call): Promise<OperatorSessionView> {
    const challenge = this.challenges.read('log-in', proof.challenge);
    const words = [proof.challenge, proof.method, proof.code ?? '', proof.passkey?.signature ?? ''] as const;
    const enter = async (em: EntityManager): Promise<Entered<Operator>> => {
      const entered = await this.enter(em, challenge);
      await this.second.pass(em, { kind: 'operator', id: challenge.holderId }, challenge, proof);
      return entered;
    };
    return this.answer.view(await this.logIn.step({ ...(await this.step(challenge, call)), words, enter }, call));
  }

  async enrol(request: AddTotpRequest, call: Call): Promise<EnrolledOperatorSessionView> {
    const challenge = this.challenges.read('enrolment', request.challenge);
    let backupCodes: BackupCode[] | undefined;
    const words = [request.challenge, request.name, request.code] as const;
    const enter = async (em: EntityManager): Promise<Entered<Operator>> => {
      const entered = await this.enter(em, challenge);
      backupCodes = await this.enrolment.pass(em, entered.holder, challenge, request);
      this.notices.tellOperator(em, entered.holder, 'factor-added', call);
      return entered;
    };
    const opened = await this.logIn.step({ ...(await this.step(challenge, call)), words, enter }, call);
    return { ...(await this.answer.view(opened)), ...(backupCodes && { backupCodes }) };
  }

  private async step({ holderId, familiar }: PasswordStep, call: Call): Promise<Omit<LogInStep<Operator>, 'words' | 'enter'>> {
    return {
      typed: {},
      candidates: await this.operators.one(holderId),
      doors: this.doors.ofSecondStep({ login: holderId, clientKey: clientKey(call.clientAddress), familiar }),
      rejectedCode: factorRejectedCode,
      holder: operatorHolderOf,
    };
  }

  private async enter(em: EntityManager, challenge: Challenge<'log-in'> | Challenge<'enrolment'>): Promise<Entered<Operator>> {
    const isStill = ({ passwordHash }: Operator): boolean => this.second.isStill(challenge, passwordHash);
    const entered = challenge.kind === 'operator' && (await enterOperator(em, challenge.holderId, isStill));
    if (!entered) throw challengeExpired();
    return entered;
  }
}
