import type { OperatorSessionView } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import type { OpenSession } from '../session/log-in';
import { SessionIssuer } from '../session/session.issuer';
import type { Operator } from './operator.entity';

/** What a log-in of an operator answers. */
@Injectable()
export class OperatorSessionAnswer {
  constructor(private readonly issuer: SessionIssuer) {}

  async view({ session, holder }: OpenSession<Operator>): Promise<OperatorSessionView> {
    return { ...(await this.issuer.issue(session, holder.caller(session))), operator: holder.view() };
  }
}
