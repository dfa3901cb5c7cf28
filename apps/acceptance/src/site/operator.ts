import { TOTP } from 'otpauth';
import type { Answer, Client } from './client';
import { type Ended, runToEnd } from './launch';

interface Words {
  readonly email: string;
  readonly password: string;
}

/** Somebody of the vendor, who sets up a code app at the first log-in and goes on with backup codes: each needs no waiting. */
export class OperatorPerson {
  private codes: string[] = [];

  constructor(
    readonly words: Words,
    private readonly anonymous: Client,
  ) {}

  /** By the command that makes operators. */
  static make(home: string, args: readonly string[], input = ''): Promise<Ended> {
    return runToEnd('cli', ['operator', ...args], { CSITE_HOME: home, LANG: 'en_GB.UTF-8' }, { input });
  }

  /** Both steps; the first time, what sets up the code app is the second. */
  async logIn(): Promise<Client> {
    const { body } = await this.session();
    return this.anonymous.as(String(body['accessToken']));
  }

  /** What the last step answered. */
  async session(): Promise<Answer> {
    const { body } = await this.anonymous.post<{ code: string; challenge: string; secret: string }>('/ops/sessions', this.words);
    const answer =
      body.code === 'session.enrolment-required' ? await this.enrol(body) : await this.show(body.challenge, this.codes.pop());
    if (answer.status !== 201) throw new Error(`log-in answered ${answer.status}: ${JSON.stringify([body, answer.body])}`);
    return answer;
  }

  /** Shows again, in an open session, who is there. */
  async confirm(session: Client): Promise<Answer> {
    const { body } = await session.post('/ops/me/confirmation-challenges');
    const shown = { challenge: body['challenge'], method: 'backup-code', code: this.codes.pop() };
    return session.post('/ops/me/confirmations', shown);
  }

  private async enrol({ challenge, secret }: { challenge: string; secret: string }): Promise<Answer> {
    const words = { challenge, name: 'スマートフォン', code: new TOTP({ secret }).generate() };
    const answer = await this.anonymous.post('/ops/sessions/enrolments', words);
    this.codes = ((answer.body['backupCodes'] ?? []) as { code: string }[]).map(({ code }) => code);
    return answer;
  }

  private show(challenge: string, code = ''): Promise<Answer> {
    return this.anonymous.post('/ops/sessions/second-factor', { challenge, method: 'backup-code', code });
  }
}
