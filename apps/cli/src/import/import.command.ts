import type { Bus } from '@csite/messaging/client';
import { ClockControl } from '@csite/service/client';
import type { Command } from '../command';
import type { Terminal } from '../terminal';
import { wrongUsage } from '../usage';
import { fileKind, type FileKind } from './file-kind';
import { importCatalogue } from './import-catalogue';
import { importCustomers } from './import-customers';
import { importFaqs } from './import-faqs';
import { importNotices } from './import-notices';

/** What follows from 100,000 customers flows for minutes. */
const SETTLE_MS = 15 * 60_000;

export const importCommand: Command = {
  prepare: (paths) => {
    if (paths.length === 0)
      throw wrongUsage({ ja: 'import にはファイルを指定してください。', en: 'Give import a file, or several.' });
    return async (bus, terminal) => {
      for (const path of paths) await importers[await fileKind(path)](bus, path, terminal);
      // Done means that one can sign up, log in and read: every service has taken it in.
      await new ClockControl(bus).settle(Date.now() + SETTLE_MS);
    };
  },
};

const importers: Readonly<Record<FileKind, (bus: Bus, path: string, terminal: Terminal) => Promise<void>>> = {
  customers: (bus, path, terminal) => importCustomers(bus, path, false, terminal),
  'customers-csv': (bus, path, terminal) => importCustomers(bus, path, true, terminal),
  catalogue: importCatalogue,
  notices: importNotices,
  faqs: importFaqs,
};
