import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { announcement } from './announcement';

const demo = {
  sites: ['http://localhost:3000'],
  mails: 'http://localhost:8025',
  operator: { email: 'operator@csite.example', passwordFile: '/srv/csite/.csite/operator-password' },
  clock: 'manual',
  home: '/srv/csite/.csite',
  outside: [],
  today: Temporal.PlainDate.from('2026-12-31'),
};

const sample = (name: string): string => readFileSync(join(projectFolder(), 'deploy', 'samples', name), 'utf8');

describe('the last words of a start', () => {
  it('say where the site, its mails and its API reference are', () => {
    const text = announcement(demo);
    expect(text).toMatch(/^ {2}Site +http:\/\/localhost:3000$/m);
    expect(text).toMatch(/^ {2}Mails +http:\/\/localhost:8025 {3}\(all mails/m);
    expect(text).toMatch(/^ {2}API reference +http:\/\/localhost:3000\/api\/v1\/reference$/m);
  });

  it('name every gateway, and the reference at the first', () => {
    const text = announcement({ ...demo, sites: ['http://localhost:3000', 'http://localhost:3001'] });
    expect(text).toContain('http://localhost:3000 · http://localhost:3001');
    expect(text).not.toContain('3001/api');
  });

  it('say who operates the demo and where the password stands, never the password', () => {
    expect(announcement(demo)).toContain('operator@csite.example, password in /srv/csite/.csite/operator-password\n');
  });

  it('are silent about a mailbox that is somebody else’s', () => {
    expect(announcement({ ...demo, mails: undefined })).not.toContain('Mails');
  });

  it('offer to move the clock only where it can be moved', () => {
    expect(announcement(demo)).toContain('npm run csite -- clock ');
    expect(announcement({ ...demo, clock: 'system' })).not.toMatch(/clock|time stands/);
  });

  it('name a deadline to come, of a month that the additions of this one do not close', () => {
    const [, instant = ''] = /-- clock (\S+)/.exec(announcement(demo)) ?? [];
    expect(instant).toBe('2027-01-20T23:59:59+09:00');
    const { policy } = JSON.parse(sample('catalogue.json')) as { policy: { reductionDeadlineDay: number } };
    expect(Temporal.PlainDate.from(instant.slice(0, 10)).day).toBe(policy.reductionDeadlineDay);
  });

  it('say where the data stay', () => {
    expect(announcement(demo)).toContain('stay in /srv/csite/.csite\n');
    expect(announcement(demo)).toContain('npm start -- --fresh deletes them first');
  });

  it('promise to delete nothing on servers of somebody else', () => {
    const text = announcement({ ...demo, outside: ['DATABASE_URL', 'NATS_URL'] });
    expect(text).toContain('and on the server of DATABASE_URL and NATS_URL\n');
    expect(text).toContain('npm start -- --fresh says what to delete');
    expect(text).not.toContain('deletes them first');
  });

  it('name customers that the sample data have, under these subdomains', () => {
    const samples = sample('customers.jsonl');
    const named = [...announcement(demo).matchAll(/subdomain (\w+), +customer number (A\d{8})/g)];
    expect(named).toHaveLength(3);
    for (const [, subdomain = '', number = ''] of named) {
      const line = samples.split('\n').find((each) => each.includes(`"customerNumber": "${number}"`));
      expect(line).toContain(`"subdomain": "${subdomain}"`);
    }
  });

  it('have no line wider than a terminal of 120 columns', () => {
    const widest = Math.max(
      ...announcement(demo)
        .split('\n')
        .map(({ length }) => length),
    );
    expect(widest).toBeLessThanOrEqual(120);
  });
});
