import type { IncidentState, NoticeKind, NoticeSeverity, NoticeUpdate } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';
import { Notice } from './notice.entity';

export const NoticeSchema = defineEntity({
  class: Notice,
  tableName: 'notice',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    key: p.string(),
    kind: p.string().$type<NoticeKind>(),
    products: p.array(),
    severity: p.string().$type<NoticeSeverity>(),
    titleJa: p.text(),
    titleEn: p.text().nullable(),
    bodyJa: p.text(),
    bodyEn: p.text().nullable(),
    translationBehind: p.boolean(),
    publishAt: p.type(InstantType),
    changedAt: p.type(InstantType).nullable(),
    withdrawnAt: p.type(InstantType).nullable(),
    windowFrom: p.type(InstantType).nullable(),
    windowUntil: p.type(InstantType).nullable(),
    windowExtended: p.boolean(),
    progress: p.string().$type<IncidentState>().nullable(),
    updates: p.json<NoticeUpdate[]>(),
  },
});
