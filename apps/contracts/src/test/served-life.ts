import { ContractChanged, type ContractSnapshot, Failure, ListApplications, WithdrawApplication } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { ContractsWorld } from './contracts.world';
import { customerLine, freshNumbers } from './customer-line.builder';
import { type Life, minimums, PREMIUM, resolved, type Step } from './life';

const automatic = {
  users: 'automatic',
  options: 'automatic',
  plan: 'automatic',
  disk: 'automatic',
  terms: 'automatic',
  'legal-name': 'automatic',
} as const;

/** Lives of contracts with the running service, a customer each; the clock goes back for the next one. */
export class ServedLife {
  readonly #numbers = freshNumbers(1000, 8000);

  private constructor(private readonly site: ContractsWorld) {}

  static async start(): Promise<ServedLife> {
    const site = await ContractsWorld.empty('2023-01-01T00:00:00+09:00');
    const premium = `"code":"${PREMIUM}"`;
    const least = `"minimum":${minimums[PREMIUM] ?? 0}`;
    await site.importCatalogue({ acceptance: automatic }, (json) => {
      const [before = '', after = ''] = json.split(premium);
      return [before, after.replace('"minimum":5', least)].join(premium);
    });
    return new ServedLife(site);
  }

  stop(): Promise<void> {
    return this.site.stop();
  }

  /** What is told of the contract after its import. */
  async live({ beginning, steps }: Life): Promise<object[]> {
    const number = this.#numbers.shift() ?? '';
    let now = beginning.startedOn.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '10:00' }).toInstant();
    await this.site.world.clock.set(now.toString());
    const { type, startedOn, lines, usersInUse } = beginning;
    const disk = { capacityGiB: 0, usedGiB: 0 };
    const contract = { type, startedOn: startedOn.toString(), lines, usersInUse, disk };
    await this.site.importCustomers([customerLine(number, ({ contracts }) => Object.assign(contracts[0], contract))]);
    const who = await this.site.as(number);
    for (const step of steps) {
      if (step.do === 'wait') {
        now = now.add({ hours: step.hours });
        await this.site.world.clock.set(now.toString());
      } else await this.#take(who, step);
    }
    await this.site.world.settled();
    return this.#told(await this.site.customerId(number));
  }

  async #take(who: Outgoing, step: Exclude<Step, { do: 'wait' }>): Promise<void> {
    const kind = step.do === 'ask' ? step.asked.kind : step.kind;
    const open = await this.#openOf(kind, who);
    if (open && (step.do === 'withdraw' || step.replaces))
      await tolerating(this.site.world.bus.ask(WithdrawApplication, { applicationId: open }, who));
    if (step.do === 'withdraw' || (await this.#openOf(kind, who))) return;
    const { users } = await this.site.contract(who);
    const asked = JSON.parse(JSON.stringify(resolved(step.asked, users))) as Parameters<ContractsWorld['applyFor']>[0];
    await tolerating(this.site.applyFor(asked, who));
  }

  async #openOf(kind: Extract<Step, { do: 'withdraw' }>['kind'], who: Outgoing): Promise<string | undefined> {
    const { items } = await this.site.world.bus.ask(ListApplications, { kinds: [kind], states: ['submitted', 'scheduled'] }, who);
    return items[0]?.applicationId;
  }

  async #told(customerId: string): Promise<object[]> {
    const facts = await this.site.world.events(ContractChanged.subject);
    return facts
      .map(({ data }) => data as unknown as ContractSnapshot)
      .filter((data) => data.customerId === customerId && data.change.kind !== 'import')
      .map(({ change, contractType, paymentMethod, lines, charges }) => ({
        kind: change.kind,
        day: change.effectiveOn,
        type: contractType,
        paymentMethod,
        lines: lines.map(({ code, quantity }) => ({ code, quantity })),
        charged: charges.reduce((sum, { amount }) => sum + amount, 0),
      }));
  }
}

/** What the rules refuse is refused; anything else that goes wrong is a fault. */
const tolerating = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Failure) || !['unprocessable', 'conflict'].includes(error.kind)) throw error;
  }
};
