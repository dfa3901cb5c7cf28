import { EVENTS, Publisher } from '@csite/messaging/client';
import { DiskMeasured, type EnvironmentMeasure, unavailable } from '@csite/protocol';
import { newId } from '@csite/values';
import type { Command, Work } from '../command';
import { recordsOf } from '../import/records';
import { wrongUsage } from '../usage';
import { DiskCourse, measuresOf } from './disk-course';

/** Speaks as the environments do: what they measured comes in by their own door. */
export const diskUsageCommand: Command = {
  user: 'environments',
  prepare: ([path, ...rest]) => {
    if (path === undefined || rest.length > 0)
      throw wrongUsage({ ja: 'disk-usage にはファイルを1つ指定してください。', en: 'Give disk-usage one file.' });
    return report(path);
  },
};

const report =
  (path: string): Work =>
  async (bus, terminal) => {
    const now = Temporal.Now.instant();
    const entries: Entry[] = [];
    for await (const { record } of recordsOf(path, DiskCourse)) entries.push(...entriesOf(record, now));
    const { failure } = await new Publisher(bus.connection, 'environments', undefined).publish(entries);
    if (failure !== undefined) throw notTold(path);
    terminal.say({ ja: `ディスク使用容量: 計測${entries.length}件`, en: `Disk usage: ${entries.length} measures` });
  };

/** What came through is kept; told again, it changes nothing. */
const notTold = (path: string): Error =>
  unavailable('cli.not-told', {
    ja: `「${path}」の計測をすべては伝えられませんでした。しばらくしてから、もう一度実行してください。`,
    en: `Not all measures of ${path} could be told. Run it again in a moment.`,
  });

type Entry = Parameters<Publisher['publish']>[0][number];

/** In order, as the environment would have told them. */
const entriesOf = (course: DiskCourse, now: Temporal.Instant): Entry[] => {
  const { product, subdomain } = course;
  const told = {
    stream: EVENTS,
    subject: DiskMeasured.subject,
    aggregateId: newId(),
    linkId: null,
    refills: 0,
    customerId: null,
  };
  return measuresOf(course, now).map((measure, index) => {
    const data: EnvironmentMeasure = { product, subdomain, ...measure };
    return { ...told, id: newId(), version: index + 1, occurredAt: measure.measuredAt, payload: JSON.stringify(data) };
  });
};
