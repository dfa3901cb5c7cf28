import { Applicant } from './chaos/applicant';
import { judge } from './chaos/judge';
import { Journal } from './chaos/journal';
import { customers } from './site/person';
import { Site } from './site/site';
import { addresses, subjects } from './site/mailbox';

const victims = [
  'gateway-1',
  'contracts-1',
  'contracts-2',
  'identity-1',
  'billing-1',
  'status-1',
  'notification-1',
  'notification-2',
  'nats-server',
  'PostgreSQL',
] as const;

/** Two replicas of every service, and somebody who kills them one after the other while a customer keeps applying. */
describe('kill -9 in the middle of applications', () => {
  const journal = new Journal();
  let site: Site;
  let applicant: Applicant;

  beforeAll(async () => {
    site = await Site.start({ replicas: 2 });
    const person = site.person(customers.sumple, 'taro@sumple-data.example', { client: site.patientClient });
    await person.signUp();
    applicant = await Applicant.of(await person.logIn(), 'neo', journal);
  }, 240_000);
  afterAll(() => site?.stop());

  it.each(victims)(
    '%s',
    async (victim) => {
      const applying = (async () => {
        for (let count = 0; count < 4; count += 1) await applicant.grow();
      })();
      site.kill(victim);
      await applying;
    },
    120_000,
  );

  it('lost nothing that was acknowledged, applied each change once and sent each receipt once', async () => {
    const { findings } = await judge(site, journal);
    expect(findings).toEqual([]);
    expect(journal.applications.map(({ state }) => state)).toEqual(Array(4 * victims.length).fill('applied'));
  }, 240_000);

  it('sent the receipts to the contractor', () => {
    const receipts = site.receivedMails.filter(({ subject }) => subject === subjects.receipt);
    expect(new Set(receipts.flatMap(({ to }) => addresses(to)))).toEqual(new Set([customers.sumple.contractorMail]));
  });
});
