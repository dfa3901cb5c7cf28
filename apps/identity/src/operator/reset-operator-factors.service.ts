import type { Call } from '@csite/messaging';
import { type Failure, notFound, type OperatorView, type ResetOperatorFactorsRequest } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { normalizeMailAddress } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { FactorBook } from '../factor/factor-book';
import { takeFactors } from '../factor/take-factors';
import { SecurityNotices } from '../notice/security-notices';
import { AccountSessions } from '../session/account-sessions';
import { Operator } from './operator.entity';

/** The last resort of an operator who has lost code app and backup codes: whoever may use the command line decides who it is. */
@Injectable()
export class ResetOperatorFactorsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: AccountSessions,
    private readonly notices: SecurityNotices,
    private readonly audit: Audit,
  ) {}

  async reset({ email }: ResetOperatorFactorsRequest, call: Call): Promise<OperatorView> {
    let ended: readonly string[] = [];
    const view = await this.database.command<OperatorView>(call, async (em) => {
      const operator = await em.findOne(Operator, { login: normalizeMailAddress(email) });
      if (!operator) throw operatorUnknown(email);
      const { id: operatorId } = operator;
      const holder = { kind: 'operator', id: operatorId } as const;
      await FactorBook.hold(em, holder);
      await takeFactors(em, holder);
      this.audit.record(em, { act: 'factors.reset', subject: operator });
      this.notices.tellOperator(em, operator, 'factors-reset', call);
      ended = await this.sessions.endAllOfOperator(em, operatorId, 'factors');
      return operator.view();
    });
    this.sessions.tell(ended);
    return view;
  }
}

const operatorUnknown = (email: string): Failure =>
  notFound('operator.unknown', {
    ja: `「${email}」の担当者は登録されていません。メールアドレスをご確認ください。`,
    en: `There is no operator with the address ${email}. Check the address.`,
  });
