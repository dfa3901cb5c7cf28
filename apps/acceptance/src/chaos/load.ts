import { setTimeout as pause } from 'node:timers/promises';
import { customers } from '../site/person';
import type { Site } from '../site/site';
import { Applicant } from './applicant';
import type { Journal } from './journal';
import { Newcomers } from './newcomers';

const SIGN_UP_SECONDS = 120;

interface Work {
  readonly turn: () => Promise<void>;
  /** Rest between two turns: the load is to be steady, not heavy. */
  readonly restMs: number;
}

/** Customers at work: two who grow, one who shrinks and thinks better of it, and new accounts now and then. */
export class Load {
  readonly newcomers: Newcomers;
  private readonly end = new AbortController();

  private constructor(
    site: Site,
    private readonly applicants: readonly Applicant[],
  ) {
    this.newcomers = new Newcomers(site, SIGN_UP_SECONDS);
  }

  static async of(site: Site, journal: Journal): Promise<Load> {
    const at = async (customer: (typeof customers)[keyof typeof customers], product: string): Promise<Applicant> => {
      const person = site.person(customer, `load@${customer.subdomain}.example`, { client: site.patientClient });
      await person.signUp(SIGN_UP_SECONDS);
      return Applicant.of(await person.logIn(), product, journal);
    };
    return new Load(
      site,
      await Promise.all([
        at(customers.sumple, 'neo'),
        at(customers.nineDigits, 'neo'),
        // A monthly contract that never grows, so that reductions are open to it.
        at(customers.minato, 'chatluck'),
      ]),
    );
  }

  /** @returns when everybody has stopped. @throws what went wrong for one of them; then all stop */
  async run(): Promise<void> {
    const [monthly, annual, shrinking] = this.applicants;
    if (!monthly || !annual || !shrinking) throw new RangeError('three applicants were expected');
    const work: Work[] = [
      { turn: () => monthly.grow(), restMs: 250 },
      { turn: () => annual.grow(), restMs: 400 },
      { turn: () => changeOnesMind(shrinking), restMs: 250 },
      { turn: () => this.newcomers.join(), restMs: 8_000 },
    ];
    await Promise.all(work.map((each) => this.keepDoing(each)));
  }

  /** Whatever is under way is finished. */
  stop(): void {
    this.end.abort();
  }

  private async keepDoing({ turn, restMs }: Work): Promise<void> {
    const { signal } = this.end;
    try {
      while (!signal.aborted) {
        await turn();
        await pause(restMs, undefined, { signal }).catch(() => undefined);
      }
    } finally {
      this.stop();
    }
  }
}

/** Two reductions, the second in place of the first, then none; the last of all stays open. */
async function changeOnesMind(applicant: Applicant): Promise<void> {
  await applicant.takeBack();
  await applicant.shrink();
  await applicant.shrink();
}
