import { Footprints } from './footprint';
import { areDependent, type Step, Steps } from './steps';

const footprints = new Footprints({
  names: ['contract', 'customer', 'parcel'],
  opaque: [],
  references: [{ from: 'contract', to: 'customer', key: ['customer_id'] }],
});

/** All on one line; what is asked for is the last. */
const last = (...statements: readonly string[]): Step => {
  const steps = new Steps(footprints);
  return statements.map((statement) => steps.take({ statement, line: 1 })).at(-1) ?? steps.take({ statement: '', line: 1 });
};

const looking = last('select 1 from contract');
const locking = last('begin', 'select 1 from contract for update');
const changing = last('begin', 'update contract set lines = 1');
const committing = last('begin', 'update contract set lines = 1', 'commit');
const undoing = last('begin', 'update contract set lines = 1', 'rollback');

describe('two steps of different rivals', () => {
  it('commute when both look, or look at other tables than the other changes', () => {
    expect(areDependent(looking, looking)).toBe(false);
    expect(areDependent(last('select 1 from parcel'), committing)).toBe(false);
    expect(areDependent(last('begin', 'update parcel set at = 1'), changing)).toBe(false);
  });

  it('commute when one looks at what the other changed and has not committed', () => {
    expect(areDependent(looking, changing)).toBe(false);
    expect(areDependent(looking, locking)).toBe(false);
    expect(areDependent(looking, undoing)).toBe(false);
  });

  it('depend on each other when one looks at what the other commits', () => {
    expect(areDependent(looking, committing)).toBe(true);
    expect(areDependent(committing, looking)).toBe(true);
    expect(areDependent(looking, last('update contract set lines = 1'))).toBe(true);
  });

  it('depend on each other when both change or lock, or one lets go what the other wants', () => {
    expect(areDependent(changing, locking)).toBe(true);
    expect(areDependent(changing, changing)).toBe(true);
    expect(areDependent(locking, undoing)).toBe(true);
    expect(areDependent(locking, last('begin', 'select 1 from contract for share', 'commit'))).toBe(true);
  });

  it('depend on each other by what their rows refer to', () => {
    const ofCustomer = last('begin', 'select 1 from customer for update');
    expect(areDependent(changing, ofCustomer)).toBe(true);
    expect(areDependent(committing, ofCustomer)).toBe(true);
    expect(areDependent(last('update customer set name = 1'), committing)).toBe(true);
  });

  it('depend on each other when nobody can tell, also at the end of such a transaction', () => {
    expect(areDependent(last('vacuum'), looking)).toBe(true);
    expect(areDependent(last('begin', 'do something', 'commit'), looking)).toBe(true);
    expect(areDependent(last('begin', 'do something', 'commit', 'begin', 'select 1 from contract', 'commit'), looking)).toBe(
      false,
    );
  });

  it('are told apart by their lines', () => {
    const steps = new Steps(footprints);
    for (const [line, statement] of [
      [1, 'begin'],
      [1, 'update contract set lines = 1'],
      [2, 'begin'],
      [2, 'update parcel set at = 1'],
    ] as const)
      steps.take({ statement, line });
    expect([...steps.take({ statement: 'commit', line: 2 }).publishes]).toEqual(['parcel']);
    expect([...steps.take({ statement: 'commit', line: 1 }).publishes]).toEqual(['contract']);
  });
});
