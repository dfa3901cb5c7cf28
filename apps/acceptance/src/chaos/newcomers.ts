import { customers, type Person } from '../site/person';
import type { Site } from '../site/site';

const homes = [customers.sumple, customers.nineDigits, customers.minato, customers.chatonly] as const;

/** People who sign up, one after the other, at one customer after the other: each new account is told to those before it. */
export class Newcomers {
  private readonly joined: Person[] = [];

  constructor(
    private readonly site: Site,
    private readonly patienceSeconds: number,
  ) {}

  get count(): number {
    return this.joined.length;
  }

  async join(): Promise<void> {
    const customer = homes[this.count % homes.length] ?? customers.sumple;
    const email = `newcomer-${this.count + 1}@${customer.subdomain}.example`;
    const person = this.site.person(customer, email, { client: this.site.patientClient });
    await person.signUp(this.patienceSeconds);
    this.joined.push(person);
    await person.logIn();
  }

  /** Those who were told that they have an account, and cannot log in. */
  async lockedOut(): Promise<string[]> {
    const findings: string[] = [];
    for (const person of this.joined) {
      await person.logIn().catch((error: unknown) => findings.push(`account lost: ${person.email}: ${String(error)}`));
    }
    return findings;
  }
}
