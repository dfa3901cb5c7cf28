import fc from 'fast-check';
import { anyLife, lived } from '../test/any-life';
import { ServedLife } from '../test/served-life';
import type { ContractFacts } from './situation';

const kept = ({ type, paymentMethod, lines }: ContractFacts): object => ({ type, paymentMethod, lines: lines.entries() });

describe('the service', () => {
  let site: ServedLife;
  beforeAll(async () => {
    site = await ServedLife.start();
  });
  afterAll(() => site.stop());

  it('makes of a contract what the rules alone make of it, change by change', async () => {
    const lives = anyLife.map((life) => ({ ...life, lead: 0, billing: 'from-next-month', deadline: 20 }) as const);
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const expected = lived(life).records.map(({ kind, day, after, charged: sum }) => ({
          kind,
          day: day.toString(),
          ...kept(after),
          charged: sum,
        }));
        expect(await site.live(life)).toEqual(expected);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
