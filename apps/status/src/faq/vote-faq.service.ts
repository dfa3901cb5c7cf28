import type { Call } from '@csite/messaging';
import type { VoteFaqAsVisitorRequest, VoteFaqRequest } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { FaqReader } from './faq.reader';

/** Once for each: who thinks again replaces what they said. */
const VOTE = `
  insert into faq_vote (faq_id, voter, customer_id, helpful, voted_at) values (?, ?, ?, ?, ?)
  on conflict (faq_id, voter) do update set helpful = excluded.helpful, voted_at = excluded.voted_at`;

/** "Was this helpful?" */
@Injectable()
export class VoteFaqService {
  constructor(
    private readonly database: Database,
    private readonly faqs: FaqReader,
    private readonly clock: Clock,
  ) {}

  vote(request: VoteFaqRequest, call: Call): Promise<object> {
    const { accountId, customerId } = call.account;
    return this.write(request, { voter: accountId, customerId }, call);
  }

  voteAsVisitor(request: VoteFaqAsVisitorRequest, call: Call): Promise<object> {
    return this.write(request, { voter: request.visitorId, customerId: null }, call);
  }

  private async write(
    { faqId, helpful }: VoteFaqRequest,
    { voter, customerId }: { voter: string; customerId: string | null },
    call: Call,
  ): Promise<object> {
    await this.faqs.get({ faqId });
    return this.database.command(call, async (em) => {
      await em.execute(VOTE, [faqId, voter, customerId, helpful, this.clock.now().toString()]);
      return {};
    });
  }
}
