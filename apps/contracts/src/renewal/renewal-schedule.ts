import { DueWork } from '@csite/service';
import { startOf, tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import type { Contract } from '../contract/contract.entity';
import { nextNotice } from './renewal-notices';

/** Kinds of due work; their subject is the contract. */
export const BEGIN = 'begin-term';
export const RENEW = 'renew-contract';
export const ANNOUNCE = 'announce-renewal';

/** Keeps the first term of an annual contract that is yet to begin, its next renewal, and the next notice of it, on the list of due work. */
@Injectable()
export class RenewalSchedule {
  constructor(private readonly due: DueWork) {}

  /** What is next after `at`. Of a monthly contract nothing is: what is on the list does nothing when it falls due. */
  plan(em: EntityManager, contract: Contract, market: Market, at: Temporal.Instant): void {
    const day = tokyoDate(at);
    const term = contract.termOn(day);
    if (!term) return;
    // A contract that begins later is charged then, and renews a year after that.
    const { contractId: subjectId } = contract;
    if (Temporal.PlainDate.compare(day, term.from) < 0)
      this.due.schedule(em, { kind: BEGIN, subjectId, dueAt: startOf(term.from) });
    this.due.schedule(em, { kind: RENEW, subjectId, dueAt: startOf(term.next().from) });
    this.planNotice(em, contract, market, at);
  }

  planNotice(em: EntityManager, contract: Contract, market: Market, at: Temporal.Instant): void {
    const day = tokyoDate(at);
    const term = contract.termOn(day);
    const notice = term && nextNotice(term, market.policyOn(day), at);
    if (notice) this.due.schedule(em, { kind: ANNOUNCE, subjectId: contract.contractId, dueAt: notice.at });
  }
}
