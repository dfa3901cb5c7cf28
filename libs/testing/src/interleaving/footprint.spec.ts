import { Footprints } from './footprint';

const footprints = new Footprints({
  names: ['contract', 'customer', 'quote', 'due_work', 'parcel'],
  opaque: ['summary'],
  references: [
    { from: 'contract', to: 'customer', key: ['customer_id'] },
    { from: 'quote', to: 'contract', key: ['contract_id'] },
  ],
});

const touched = (statement: string): Record<string, unknown> => {
  const { kind, sees, writes, holds } = footprints.of(statement);
  return { kind, sees: [...sees].sort(), writes: [...writes].sort(), holds: [...holds].sort() };
};
const nothing = { sees: [], writes: [], holds: [] };

describe('what a statement touches', () => {
  it('is what it reads', () => {
    expect(touched(`select "c".* from "contract" as "c" join quote using (contract_id)`)).toEqual({
      kind: 'work',
      sees: ['contract', 'quote'],
      writes: [],
      holds: [],
    });
  });

  it.each(['for update', 'for no key update', 'for share', 'for key share', 'FOR UPDATE skip locked'])(
    'is kept from others with %s',
    (lock) => expect(touched(`select 1 from contract ${lock}`)).toMatchObject({ writes: [], holds: ['contract'] }),
  );

  it('with what is written are rows that it refers to', () => {
    expect(touched(`insert into "contract" ("contract_id") values ('x') on conflict do nothing`)).toEqual({
      kind: 'work',
      sees: ['contract', 'customer'],
      writes: ['contract'],
      holds: ['contract', 'customer'],
    });
  });

  it('with what is deleted, or gets another key, are rows that refer to it', () => {
    const withThose = { writes: ['contract', 'customer', 'quote'] };
    expect(touched('delete from customer where true')).toMatchObject(withThose);
    expect(touched('update customer set customer_id = null')).toMatchObject(withThose);
    expect(touched(`update "customer" set "version" = 2 where "customer_id" = 'x'`)).toMatchObject({ writes: ['customer'] });
  });

  it('is what a part of it writes', () => {
    expect(
      touched('with gone as (delete from parcel returning *) update due_work set at = (select max(at) from gone)'),
    ).toMatchObject({ writes: ['due_work', 'parcel'] });
  });

  describe('of a table that has parts', () => {
    const inParts = new Footprints({
      names: ['contract', 'due_work'],
      opaque: [],
      references: [],
      parts: { due_work: ['a', 'b'] },
    });
    const holds = (statement: string): string[] => [...inParts.of(statement).holds].sort();

    it('are the parts that it names', () => {
      expect(holds(`delete from due_work where kind = 'a' and subject_id = 'x'`)).toEqual(['due_work: a']);
      expect(holds(`insert into due_work values ('a', 'x'), ('b', 'x')`)).toEqual(['due_work: a', 'due_work: b']);
    });

    it('are all of them where it names none', () => {
      expect(holds('update due_work set claimed_by = null')).toEqual(['due_work: a', 'due_work: b']);
      expect(holds(`update contract set note = 'a'`)).toEqual(['contract']);
    });
  });

  it('is nothing that only a text in it names', () => {
    expect(touched(`select 'for update of contract', E'it\\'s from quote', 'o''contract' from parcel`)).toEqual({
      kind: 'work',
      sees: ['parcel'],
      writes: [],
      holds: [],
    });
  });

  it('may be a lock that is no row’s', () => {
    expect(touched(`select pg_advisory_xact_lock(hashtext('x'))`)).toMatchObject({ kind: 'work', holds: ['advisory locks'] });
  });

  it.each([`select set_config('a', $1, false)`, 'savepoint a', 'set default_transaction_read_only = on', 'select 1'])(
    'is nobody else’s matter: %s',
    (statement) => expect(touched(statement)).toEqual({ kind: 'private', ...nothing }),
  );

  it.each(['begin', `begin; select set_config('a', 'b', true)`, 'start transaction read only'])('begins with %s', (statement) =>
    expect(touched(statement)).toMatchObject({ kind: 'begin' }),
  );

  it.each(['commit', 'ROLLBACK', 'end'])('ends with %s', (statement) =>
    expect(touched(statement)).toMatchObject({ kind: 'end' }),
  );

  it.each([
    'truncate parcel',
    'select * from summary',
    `select nextval('numbers')`,
    `select pg_sleep(1)`,
    'rollback to savepoint a',
    'set constraints all immediate',
    'lock table parcel',
    'do $$ begin null; end $$',
    'select 1 from parcel; delete from parcel',
    'select 1 from parcel -- and more',
    'vacuum',
  ])('cannot be told of %s', (statement) => expect(touched(statement)).toEqual({ kind: 'unknown', ...nothing }));

  it('is told of transactions that see what is committed, and of no others', () => {
    expect(touched('begin isolation level read committed')).toMatchObject({ kind: 'begin' });
    for (const level of ['repeatable read', 'serializable'])
      expect(() => footprints.of(`begin isolation level ${level}`)).toThrow(RangeError);
  });
});
