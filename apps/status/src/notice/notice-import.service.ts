import { type ImportNoticesRequest, type ImportNoticesView, type ImportedNotice, unprocessable } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { ChangeSetType } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AnnounceNoticeService } from './announce-notice.service';
import { Notice } from './notice.entity';
import { NoticeFacts } from './notice.facts';

/** Takes in notices as an operator's file has them. */
@Injectable()
export class NoticeImportService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly announcing: AnnounceNoticeService,
    private readonly facts: NoticeFacts,
  ) {}

  import({ notices }: ImportNoticesRequest): Promise<ImportNoticesView> {
    refuseRepeatedKeys(notices);
    return this.database.transaction((em) => this.write(em, notices));
  }

  private async write(em: EntityManager, notices: readonly ImportedNotice[]): Promise<ImportNoticesView> {
    const known = await em.find(Notice, { key: { $in: notices.map(({ key }) => key) } });
    const byKey = new Map(known.map((notice) => [notice.key, notice]));
    const now = this.clock.now();
    for (const imported of notices) {
      const known = byKey.get(imported.key);
      const notice = known ?? new Notice(imported);
      if (known) known.write(imported, now);
      else em.persist(notice);
      this.announcing.plan(em, notice, now);
    }
    const unit = em.getUnitOfWork();
    unit.computeChangeSets();
    const sets = unit.getChangeSets();
    const changed = sets.filter(({ type }) => type === ChangeSetType.UPDATE).length;
    const written = sets.flatMap(({ entity }) => (entity instanceof Notice ? [entity] : []));
    await em.flush();
    for (const notice of written) this.facts.changed(em, notice, now);
    const added = notices.length - known.length;
    if (added > 0 || changed > 0) this.audit.record(em, { act: 'notices.imported', after: { added, changed } });
    return { added, changed, unchanged: known.length - changed };
  }
}

const refuseRepeatedKeys = (notices: readonly ImportedNotice[]): void => {
  const seen = new Set<string>();
  for (const { key } of notices) {
    if (seen.has(key))
      throw unprocessable('notice.key-repeated', {
        ja: `お知らせのキー「${key}」が重複しています。キーは1件ごとに変えてください。`,
        en: `The key "${key}" stands on two notices: give each notice its own key.`,
      });
    seen.add(key);
  }
};
