import { nearMiss } from './near-miss';

describe('a near miss', () => {
  const known = ['DATABASE_URL', 'NATS_URL', 'PORT'];

  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_ULR', 'DATABASE_URL'],
    ['nats_url', 'NATS_URL'],
    ['PROT', 'PORT'],
  ])('%s was meant to be %s', (name, meant) => {
    expect(nearMiss(name, known)).toBe(meant);
  });

  it.each(['PATH', 'HOME', 'DATABASE_POOL', 'PWD'])('%s is another name', (name) => {
    expect(nearMiss(name, known)).toBeUndefined();
  });
});
