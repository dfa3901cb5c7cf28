import type { Provider } from '@nestjs/common';
import { messagingEntities } from '@csite/messaging';
import { Audit } from '../audit/audit';
import { AuditTrail } from '../audit/audit.trail';
import { Clock } from '../clock/clock';
import { ManualClock } from '../clock/manual.clock';
import { ConfigError } from '../config/config.error';
import { ServiceConfig } from '../config/service.config';
import { Admission } from '../database/admission';
import { Database } from '../database/database';
import { openDatabase, type ServiceEntity } from '../database/orm';
import { Reads } from '../database/reads';
import { DueRunner } from '../due/due.runner';
import { DueWork } from '../due/due-work';
import { ScheduledWork } from '../due/scheduled-work';
import { Log } from '../log/log';

const urlOf = ({ DATABASE_URL }: ServiceConfig): string => {
  if (DATABASE_URL === undefined) throw new ConfigError('Environment variable DATABASE_URL is not set.');
  return DATABASE_URL;
};

/** Asked before anything else connects: a refusal then ends the start, and is all that is said. */
const makeAdmission = async (config: ServiceConfig): Promise<Admission> => {
  const admission = new Admission({ variable: 'DATABASE_URL', url: urlOf(config) });
  await admission.ask();
  return admission;
};

const makeDueRunner = (database: Database, clock: Clock, scheduled: ScheduledWork, log: Log): DueRunner => {
  const runner = new DueRunner(database, clock, log);
  scheduled.onCommit(() => runner.wake());
  if (clock instanceof ManualClock) clock.onMove(() => runner.wake());
  return runner;
};

/** What a process with a database has besides. */
export const databaseProviders = (entities: readonly ServiceEntity[]): readonly Provider[] => [
  { provide: Admission, inject: [ServiceConfig], useFactory: makeAdmission },
  { provide: AuditTrail, useFactory: () => new AuditTrail() },
  { provide: ScheduledWork, useFactory: () => new ScheduledWork() },
  {
    provide: Database,
    inject: [ServiceConfig, Log, ScheduledWork, AuditTrail],
    useFactory: (config: ServiceConfig, log: Log, scheduled: ScheduledWork, trail: AuditTrail) => {
      const settings = { url: urlOf(config), entities: [...entities, ...messagingEntities], connections: config.DATABASE_POOL };
      return new Database(openDatabase(settings, log), scheduled, trail);
    },
  },
  {
    provide: Reads,
    inject: [ServiceConfig, Log],
    useFactory: (config: ServiceConfig, log: Log) => new Reads(urlOf(config), log),
  },
  { provide: DueWork, inject: [ScheduledWork], useFactory: (scheduled: ScheduledWork) => new DueWork(scheduled) },
  { provide: Audit, inject: [AuditTrail, Clock], useFactory: (trail: AuditTrail, clock: Clock) => new Audit(trail, clock) },
  { provide: DueRunner, inject: [Database, Clock, ScheduledWork, Log], useFactory: makeDueRunner },
];
