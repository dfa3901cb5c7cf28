import { commandPairs } from '../test/rival-pairs';
import { RivalContracts } from '../test/rival-contracts';

const NOW = '2025-03-10T10:00:00+09:00';

/** In whatever order the steps of both come: it ends as if one command had come after the other. */
describe('two replicas', () => {
  let site: RivalContracts;
  beforeAll(async () => {
    site = await RivalContracts.start(NOW);
  });
  beforeEach(() => site.begin(NOW));
  afterAll(() => site.stop());

  it.each(commandPairs)('$name', async ({ commands, said }) => {
    const [one, two] = await commands(site);
    expect(await site.meet(one, two)).toMatchObject({ said, wrong: [], isCut: false });
  });
});
