import type { Outgoing } from '@csite/messaging';
import {
  CreateOperator,
  CreateOperatorSession,
  type EnrolledOperatorSessionView,
  EnrolOperator,
  type FactorProof,
  type OperatorSessionView,
  PassOperatorSecondFactor,
  type TotpChallengeView,
} from '@csite/protocol';
import { CodeApp } from './code-app';
import type { SecondStepAsked } from './factor-person';
import { failureOf, goodPassword, type IdentityWorld } from './identity-world';

/** An operator, their code app, and the backup codes that they wrote down: each logs in once. */
export class OperatorPerson {
  app!: CodeApp;
  codes: string[] = [];

  private constructor(
    private readonly identity: IdentityWorld,
    readonly email: string,
  ) {}

  /** Made by the command, not enrolled yet. */
  static async made(identity: IdentityWorld, email = 'hanako@vendor.example', name = '担当 花子'): Promise<OperatorPerson> {
    await identity.world.bus.ask(CreateOperator, { name, email, password: goodPassword });
    return new OperatorPerson(identity, email);
  }

  /** The first step alone: opens nothing. */
  first(words: object = {}, outgoing?: Outgoing): Promise<OperatorSessionView> {
    return this.identity.world.bus.ask(CreateOperatorSession, { email: this.email, password: goodPassword, ...words }, outgoing);
  }

  async toEnrol(outgoing?: Outgoing): Promise<TotpChallengeView> {
    return (await this.asked('session.enrolment-required', outgoing)) as TotpChallengeView;
  }

  async toShow(outgoing?: Outgoing): Promise<SecondStepAsked> {
    return (await this.asked('session.second-factor', outgoing)) as SecondStepAsked;
  }

  async enrol(outgoing?: Outgoing): Promise<EnrolledOperatorSessionView> {
    const { challenge, secret } = await this.toEnrol(outgoing);
    this.app = new CodeApp(secret);
    const words = { challenge, name: 'スマートフォン', code: this.app.code() };
    const session = await this.identity.world.bus.ask(EnrolOperator, words, outgoing);
    this.codes = session.backupCodes?.map(({ code }) => code) ?? [];
    return session;
  }

  pass(proof: FactorProof, outgoing?: Outgoing): Promise<OperatorSessionView> {
    return this.identity.world.bus.ask(PassOperatorSecondFactor, proof, outgoing);
  }

  /** Both steps, the second by a backup code. */
  async logIn(outgoing?: Outgoing): Promise<OperatorSessionView> {
    const { challenge } = await this.toShow(outgoing);
    return this.pass({ challenge, method: 'backup-code', code: this.codes.pop() ?? '' }, outgoing);
  }

  private async asked(code: string, outgoing?: Outgoing): Promise<unknown> {
    const failure = await failureOf(this.first({}, outgoing));
    if (failure.code !== code) throw failure;
    return failure.body.data;
  }
}
