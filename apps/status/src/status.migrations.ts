import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateNotice } from './migrations/001-notice.migration';
import { CountNoticeRevisions } from './migrations/002-notice-revision.migration';
import { EditNotices } from './migrations/003-notice-editing.migration';
import { TellNoticeChanges } from './migrations/004-notice-changed.migration';
import { TellExtensions } from './migrations/005-notice-extended.migration';
import { KeepReadings } from './migrations/006-notice-reading.migration';
import { TellAnnouncements } from './migrations/007-notice-announced.migration';
import { CreateFaq } from './migrations/008-faq.migration';
import { CreateFaqImport } from './migrations/009-faq-import.migration';
import { TallyFaqVotes } from './migrations/010-faq-tally.migration';
import { PlanNoticeWindows } from './migrations/011-notice-window.migration';

export const statusMigrations = [
  ...messagingMigrations,
  ...serviceMigrations,
  CreateNotice,
  CountNoticeRevisions,
  EditNotices,
  TellNoticeChanges,
  TellExtensions,
  KeepReadings,
  TellAnnouncements,
  CreateFaq,
  CreateFaqImport,
  TallyFaqVotes,
  PlanNoticeWindows,
];
