import type { Call } from '@csite/messaging';
import { conflict, type CreateOperatorRequest, Failure, type OperatorView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../password/password-hasher';
import { assertGoodPassword } from '../password/password-policy';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { Operator } from './operator.entity';

@Injectable()
export class CreateOperatorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async create({ name, email, password }: CreateOperatorRequest, call: Call): Promise<OperatorView> {
    assertGoodPassword(password, { name, email, subdomains: [] });
    const passwordHash = await this.hasher.hash(password);
    try {
      return await this.database.command(blurredCall(this.secrets, call, [name, email, password]), (em) => {
        const operator = new Operator({ name, email, passwordHash, now: this.clock.now() });
        em.persist(operator);
        this.audit.record(em, { act: 'operator.created', subject: operator, after: { email } });
        return Promise.resolve(operator.view());
      });
    } catch (error) {
      // The unique index decides, so that of two at the same moment one is made.
      throw error instanceof Failure && error.code === 'value.taken' ? operatorExists(email) : error;
    }
  }
}

const operatorExists = (email: string): Failure =>
  conflict('operator.exists', {
    ja: `「${email}」の担当者はすでに登録されています。別のメールアドレスを指定してください。`,
    en: `There is an operator with the address ${email} already. Use another one.`,
  });
