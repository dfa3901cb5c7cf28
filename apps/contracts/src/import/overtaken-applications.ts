import { DueWork } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ApplicationFacts } from '../application/application.facts';
import { APPLY } from '../application/apply-application.service';
import type { ContractVersions } from './contract-versions';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';

/** As its customer reads it, on the page and in the mail. */
const REASON = `ご契約内容が訂正され、お申し込み時にご確認いただいた内容・料金と異なるため、このお申し込みは適用せずに終了しました。現在のご契約内容をご確認のうえ、改めてお申し込みください。
The contract was corrected and is no longer what you were shown when you applied, so this application ended without effect. Check the contract as it is now and apply again.`;

/** Ends what was applied for on a contract that an import made another one: nobody is charged what they were not shown. */
@Injectable()
export class OvertakenApplications {
  constructor(
    private readonly due: DueWork,
    private readonly facts: ApplicationFacts,
  ) {}

  async end(
    em: EntityManager,
    { contracts, open }: KnownCustomer,
    versions: ContractVersions,
    { market, today, at }: ImportMoment,
  ): Promise<void> {
    const by = { name: market.catalogueOn(today).content.vendor.name, at: toRfc3339(at) };
    for (const application of open) {
      const contract = contracts.find(({ contractId }) => contractId === application.contractId);
      if (!contract || !application.changesBills() || !versions.isAnother(contract)) continue;
      application.overtake(REASON, by, at);
      await this.due.cancel(em, { kind: APPLY, subjectId: application.applicationId });
      await this.facts.tell(em, application, at);
    }
  }
}
