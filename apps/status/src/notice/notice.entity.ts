import type {
  AddNoticeUpdateRequest,
  ImportedNotice,
  IncidentState,
  NoticeKind,
  NoticeSeverity,
  NoticeUpdate,
} from '@csite/protocol';
import { newId, toRfc3339 } from '@csite/values';
import type { OperatorNoticeRow } from './notice-table';
import { refuseContradictions } from './notice.rules';
import { alreadyPublished, alreadyResolved, alreadyWithdrawn, notBegun, refuseUpdate } from './timeline.rules';
import { type AnnouncedWindow, movedWindow } from './window-moved';

const STILL_NEWS = Temporal.Duration.from({ hours: 24 });

/** What is written of a notice, by an import or by hand. */
export type WrittenNotice = Omit<ImportedNotice, 'key' | 'kind'> & { readonly translationUpToDate?: boolean };

/** 障害, メンテナンス or サポート最新情報 of one or more products. Public from `publishAt` on, until somebody withdraws it. */
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
  protected translationBehind: boolean = false;
  protected publishAt!: Temporal.Instant;
  protected changedAt: Temporal.Instant | null = null;
  protected withdrawnAt: Temporal.Instant | null = null;
  protected windowFrom: Temporal.Instant | null = null;
  protected windowUntil: Temporal.Instant | null = null;
  protected windowExtended: boolean = false;
  protected progress: IncidentState | null = null;
  protected updates: NoticeUpdate[] = [];

  /** One written by hand has no file that names it: its id does. */
  constructor(written: WrittenNotice & { readonly kind: NoticeKind; readonly key?: string }) {
    this.key = written.key ?? this.id;
    this.take(written.kind, written);
  }

  /** Takes the notice as an import now has it; the same words again leave it as it is. */
  write(imported: ImportedNotice, now: Temporal.Instant): void {
    const before = JSON.stringify(this.row());
    this.take(imported.kind, imported);
    if (JSON.stringify(this.row()) !== before) this.tellChange(now);
  }

  /** As an operator now has it. What people were told of its window stays on the timeline. */
  change(written: WrittenNotice, now: Temporal.Instant): void {
    if (this.withdrawnAt) throw alreadyWithdrawn();
    const { publishAt } = this;
    const announced = this.window();
    const before = JSON.stringify(this.row());
    const isOut = Temporal.Instant.compare(publishAt, now) <= 0;
    this.take(this.kind, written);
    if (isOut && !this.publishAt.equals(publishAt)) throw alreadyPublished(toRfc3339(publishAt));
    if (isOut && this.kind === 'maintenance') this.tellMove(announced, now);
    if (JSON.stringify(this.row()) !== before) this.tellChange(now);
  }

  /** Adds to the timeline. An incident that is resolved ends its window. */
  addUpdate({ state, body }: Pick<AddNoticeUpdateRequest, 'state' | 'body'>, now: Temporal.Instant): void {
    if (this.withdrawnAt) throw alreadyWithdrawn();
    refuseUpdate(this.kind, state, this.updates.length);
    if (this.progress === 'resolved') throw alreadyResolved();
    if (state === 'resolved') this.resolve(now);
    this.progress = state ?? null;
    this.tellChange(now);
    this.note({
      at: toRfc3339(now),
      ...(state && { state }),
      body: { ja: body.ja, ...(body.en !== undefined && { en: body.en }) },
    });
  }

  /** @returns whether it was there until now. */
  withdraw(now: Temporal.Instant): boolean {
    if (this.withdrawnAt) return false;
    this.withdrawnAt = now;
    return true;
  }

  /**
   * When those who have its products are to be told by mail: once it is public. What is written down long after it was
   * published is history, which nobody wants to be mailed.
   */
  announceAt(now: Temporal.Instant): Temporal.Instant | undefined {
    const { publishAt } = this;
    const isHistory = Temporal.Instant.compare(publishAt.add(STILL_NEWS), now) < 0;
    return isHistory || !this.isToBeMailed(publishAt) ? undefined : publishAt;
  }

  publishedFrom(): Temporal.Instant {
    return this.publishAt;
  }

  /** Whether it is long since it came out, read otherwise or went: what a file brings of years ago changes nothing for anybody. */
  isHistory(now: Temporal.Instant): boolean {
    const news = [this.publishAt, this.changedAt ?? this.publishAt, this.withdrawnAt ?? this.publishAt];
    return news.every((at) => Temporal.Instant.compare(at.add(STILL_NEWS), now) < 0);
  }

  isOut(now: Temporal.Instant): boolean {
    return !this.withdrawnAt && Temporal.Instant.compare(this.publishAt, now) <= 0;
  }

  /** Whether it is important, and out. */
  isToBeMailed(now: Temporal.Instant): boolean {
    return this.severity !== 'normal' && this.isOut(now);
  }

  /** As it would be read from the database. */
  row(): OperatorNoticeRow {
    return {
      id: this.id,
      version: this.version,
      kind: this.kind,
      products: this.products,
      severity: this.severity,
      title_ja: this.titleJa,
      title_en: this.titleEn,
      body_ja: this.bodyJa,
      body_en: this.bodyEn,
      translation_behind: this.translationBehind,
      publish_at: this.publishAt,
      changed_at: this.changedAt,
      withdrawn_at: this.withdrawnAt,
      window_from: this.windowFrom,
      window_until: this.windowUntil,
      window_extended: this.windowExtended,
      progress: this.progress,
      updates: this.updates,
    };
  }

  private take(kind: NoticeKind, written: WrittenNotice & { readonly key?: string }): void {
    const window = this.keepingItsEnd(written.window);
    refuseContradictions(written.key ?? written.title.ja, kind, { ...written, window });
    this.translate(written);
    this.kind = kind;
    this.products = [...new Set(written.products)];
    this.severity = written.severity ?? 'normal';
    // As precise as a cursor: of two within a millisecond the page after the first would leave out the second.
    this.publishAt = Temporal.Instant.from(written.publishAt).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
    this.windowFrom = window ? Temporal.Instant.from(window.from) : null;
    this.windowUntil = window?.until ? Temporal.Instant.from(window.until) : null;
  }

  /** An incident that was resolved has ended, also where an edit leaves the end out; another end corrects it. */
  private keepingItsEnd(window: WrittenNotice['window']): WrittenNotice['window'] {
    if (!window || window.until !== undefined || this.progress !== 'resolved' || !this.windowUntil) return window;
    return { ...window, until: this.windowUntil.toString() };
  }

  /** English that stays as it was while the Japanese changes is behind, until it changes, too, or somebody says that it is right. */
  private translate({ title, body, translationUpToDate = false }: WrittenNotice): void {
    const [titleEn, bodyEn] = [title.en ?? null, body.en ?? null];
    const japaneseChanged = this.titleJa !== title.ja || this.bodyJa !== body.ja;
    const englishChanged = this.titleEn !== titleEn || this.bodyEn !== bodyEn;
    const hasEnglish = titleEn !== null || bodyEn !== null;
    this.translationBehind = hasEnglish && !translationUpToDate && !englishChanged && (japaneseChanged || this.translationBehind);
    [this.titleJa, this.titleEn, this.bodyJa, this.bodyEn] = [title.ja, titleEn, body.ja, bodyEn];
  }

  private resolve(now: Temporal.Instant): void {
    if (!this.windowFrom || Temporal.Instant.compare(this.windowFrom, now) >= 0) throw notBegun();
    this.windowUntil = now;
  }

  private window(): AnnouncedWindow | undefined {
    return this.windowFrom ? { from: this.windowFrom, until: this.windowUntil } : undefined;
  }

  private tellMove(announced: AnnouncedWindow | undefined, now: Temporal.Instant): void {
    const window = this.window();
    const move = announced && window && movedWindow(announced, window, now);
    if (!move) return;
    this.windowExtended = move.extended;
    this.note({ at: toRfc3339(now), body: move.told });
  }

  /** What was put right before anybody saw it is no news. */
  private tellChange(now: Temporal.Instant): void {
    if (Temporal.Instant.compare(this.publishAt, now) <= 0) this.changedAt = now;
  }

  private note(update: NoticeUpdate): void {
    this.updates = [...this.updates, update];
  }
}
