import { type ImportedNotice, type NoticeKind, type NoticeSeverity, unprocessable } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** 障害, メンテナンス or サポート最新情報 of one or more products. Public from `publishAt` on. */
export class Notice {
  readonly id: string = newId();
  readonly version: number = 1;
  readonly key: string;
  protected kind!: NoticeKind;
  protected products!: string[];
  protected severity!: NoticeSeverity;
  protected titleJa!: string;
  protected titleEn: string | null = null;
  protected bodyJa!: string;
  protected bodyEn: string | null = null;
  protected publishAt!: Temporal.Instant;
  protected windowFrom: Temporal.Instant | null = null;
  protected windowUntil: Temporal.Instant | null = null;

  constructor(imported: ImportedNotice) {
    this.key = imported.key;
    this.write(imported);
  }

  /** Takes the notice as an import now has it; the same words again leave it as it is. */
  write(imported: ImportedNotice): void {
    refuseContradictions(imported);
    this.kind = imported.kind;
    this.products = [...new Set(imported.products)];
    this.severity = imported.severity ?? 'normal';
    this.titleJa = imported.title.ja;
    this.titleEn = imported.title.en ?? null;
    this.bodyJa = imported.body.ja;
    this.bodyEn = imported.body.en ?? null;
    // As precise as a cursor: of two within a millisecond the page after the first would leave out the second.
    this.publishAt = Temporal.Instant.from(imported.publishAt).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
    this.windowFrom = imported.window ? Temporal.Instant.from(imported.window.from) : null;
    this.windowUntil = imported.window?.until ? Temporal.Instant.from(imported.window.until) : null;
  }
}

const refuseContradictions = ({ key, kind, products, window }: ImportedNotice): void => {
  if (products.length === 0)
    throw unprocessable('notice.no-product', {
      ja: `お知らせ「${key}」の対象製品（products）を1つ以上指定してください。`,
      en: `Notice "${key}" names no product: give at least one in "products".`,
    });
  if (kind === 'news' && window)
    throw unprocessable('notice.window-of-news', {
      ja: `お知らせ「${key}」は news のため、window は指定できません。`,
      en: `Notice "${key}" is news and cannot have a window: leave "window" out.`,
    });
  if (kind !== 'news' && !window)
    throw unprocessable('notice.window-missing', {
      ja: `お知らせ「${key}」（${kind}）の期間（window.from）を指定してください。`,
      en: `Notice "${key}" (${kind}) needs a window: give at least "window.from".`,
    });
  if (window?.until && Temporal.Instant.compare(window.from, window.until) >= 0)
    throw unprocessable('notice.window-reversed', {
      ja: `お知らせ「${key}」の終了日時（${window.until}）は開始日時（${window.from}）より後にしてください。`,
      en: `The window of notice "${key}" ends at ${window.until}, before it starts at ${window.from}: swap or correct them.`,
    });
};

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
    publishAt: p.type(InstantType),
    windowFrom: p.type(InstantType).nullable(),
    windowUntil: p.type(InstantType).nullable(),
  },
});
