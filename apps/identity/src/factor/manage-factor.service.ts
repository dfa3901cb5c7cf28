import type { Call } from '@csite/messaging';
import type { BackupCode, BackupCodesView, FactorsView, GetAccountRequest, Nothing, RemoveFactorRequest } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { AccountBook } from '../account/account-book';
import { SecurityNotices } from '../notice/security-notices';
import { factorsOwn, nothingToReset } from './factor.failures';
import { FactorBook } from './factor-book';
import { FactorChange } from './factor-change';
import { holderOf } from './holder';
import { takeFactors } from './take-factors';

/** What is done with factors that are there. */
@Injectable()
export class ManageFactorService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly notices: SecurityNotices,
    private readonly change: FactorChange,
  ) {}

  async list({ person }: Call): Promise<FactorsView> {
    const book = await this.database.transaction((em) => FactorBook.read(em, holderOf(person)));
    return { items: book.views(), backupCodesLeft: book.codesLeft() };
  }

  remove({ factorId }: RemoveFactorRequest, call: Call): Promise<Nothing> {
    return this.change.ofOwn<Nothing>(call, async (em, book) => {
      const { factor, codes } = book.remove(factorId);
      em.remove([factor, ...codes]);
      await this.change.tell(em, call, { act: 'factor.removed', event: 'factor-removed', subject: factor });
      return {};
    });
  }

  async renewCodes(call: Call): Promise<BackupCodesView> {
    let items: BackupCode[] = [];
    await this.change.ofOwn<Nothing>(call, async (em, book) => {
      items = this.change.giveCodes(em, book);
      const subject = { id: book.holder.id, name: call.person.name };
      await this.change.tell(em, call, { act: 'backup-codes.renewed', event: 'backup-codes-renewed', subject });
      return {};
    });
    return { items };
  }

  /** For a member who has lost their factors and their codes. The person learns of it, and every owner. */
  reset({ accountId }: GetAccountRequest, call: Call): Promise<Nothing> {
    return this.database.command<Nothing>(call, async (em) => {
      const accounts = await AccountBook.holdAsOwner(em, call.account);
      const account = accounts.account(accountId);
      if (account.id === call.account.accountId) throw factorsOwn();
      const had = await takeFactors(em, { kind: 'account', id: accountId, customerId: account.customerId });
      if (!had) throw nothingToReset();
      this.audit.record(em, { act: 'factors.reset', subject: account });
      for (const told of [account, ...accounts.ownersBeside(account)])
        await this.notices.tell(em, told, 'factors-reset', call, { person: account.name });
      return {};
    });
  }
}
