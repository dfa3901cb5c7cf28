import {
  CreateOperatorSession,
  EndOperatorSession,
  EnrolOperator,
  PassOperatorSecondFactor,
  RefreshOperatorSession,
} from '@csite/protocol';
import { Delete, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { ByRefreshCookie, BySessionOrRefreshCookie, Public } from '../route/access.decorator';
import { Answers, Refuses } from '../route/answers.decorator';
import { Ask, type Asked, Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { SessionFlow } from '../session/session.flow';
import {
  EnrolledOperatorAnswer,
  enrolledOperatorAnswer,
  OperatorSessionAnswer,
  operatorSessionAnswer,
} from './operator-session.answer';

const door = {
  kind: 'operator',
  refresh: RefreshOperatorSession,
  end: EndOperatorSession,
  answer: operatorSessionAnswer,
} as const;

const firstDoor = { ...door, answer: enrolledOperatorAnswer } as const;

@ApiController('ops/sessions')
export class OperatorSessionController {
  constructor(private readonly sessions: SessionFlow) {}

  @Post()
  @Public()
  @Refuses(
    'First step of an operator: answers 401 with a challenge, `session.second-factor` or, at the first log-in, `session.enrolment-required`.',
    'unauthenticated',
  )
  create(@Ask(CreateOperatorSession) asked: Asked<typeof CreateOperatorSession>): Promise<OperatorSessionAnswer> {
    return this.sessions.begin(door, asked);
  }

  @Post('second-factor')
  @Public()
  @Answers(201, OperatorSessionAnswer, 'Second step: opens a session, with cookies of operators.', 'unauthenticated', 'gone')
  pass(@Ask(PassOperatorSecondFactor) asked: Asked<typeof PassOperatorSecondFactor>): Promise<OperatorSessionAnswer> {
    return this.sessions.begin(door, asked);
  }

  @Post('enrolments')
  @Public()
  @Answers(
    201,
    EnrolledOperatorAnswer,
    'Second step of the first log-in: sets up the code app, answers with backup codes, and opens a session.',
    'gone',
    'unprocessable',
  )
  enrol(@Ask(EnrolOperator) asked: Asked<typeof EnrolOperator>): Promise<EnrolledOperatorAnswer> {
    return this.sessions.begin(firstDoor, asked);
  }

  @Post('refresh')
  @ByRefreshCookie()
  @Answers(201, OperatorSessionAnswer, 'Exchanges the refresh cookie of an operator for a new access token and refresh cookie.')
  refresh(@Exchanged() exchange: Exchange): Promise<OperatorSessionAnswer> {
    return this.sessions.refresh(door, exchange);
  }

  @Delete('current')
  @BySessionOrRefreshCookie()
  @Answers(204, undefined, 'Logs the operator out: ends this session everywhere and clears its cookies.')
  end(@Exchanged() exchange: Exchange): Promise<void> {
    return this.sessions.end(door, exchange);
  }
}
