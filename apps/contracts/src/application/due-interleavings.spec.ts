import { duePairs } from '../test/due-pairs';
import { RivalContracts } from '../test/rival-contracts';

const NOW = '2025-03-10T10:00:00+09:00';

/** As in interleavings.spec.ts, of commands with due work and with imports. */
describe('two replicas', () => {
  let site: RivalContracts;
  beforeAll(async () => {
    site = await RivalContracts.start(NOW);
  });
  beforeEach(() => site.begin(NOW));
  afterAll(() => site.stop());

  it.each(duePairs)('$name', async ({ commands, said }) => {
    const [one, two] = await commands(site);
    expect(await site.meet(one, two)).toMatchObject({ said, wrong: [], isCut: false });
  });
});
