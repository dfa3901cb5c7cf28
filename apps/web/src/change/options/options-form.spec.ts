import fc from 'fast-check';
import { aNow, off, outsideWindow } from '../test/a-now';
import { isMixed, judgeOptions, optionChoices, withOption } from './options-form';

const now = aNow({ lines: { NEO: 50, APPSUITE: 50 } });
const asked = (options: string, from = now) => judgeOptions(from, { options });

describe('the options to choose from', () => {
  it('are all of the catalogue, with what is held and in which number each comes', () => {
    expect(optionChoices(now, {}).map(({ item, held, wanted, fixed }) => [item.code, held, wanted, fixed])).toEqual([
      ['APPSUITE', 50, 50, 50],
      ['BACKUP', 0, 0, 1],
      ['SEATS', 0, 0, undefined],
    ]);
  });

  it('carry the reason against the only way each can go', () => {
    const closed = aNow({ lines: { NEO: 50, APPSUITE: 50 }, actions: [off('options', 'reduction', outsideWindow)] });
    expect(optionChoices(closed, {}).map(({ reason }) => reason)).toEqual([outsideWindow, undefined, undefined]);
  });
});

describe('a choice of options', () => {
  it('is quoted by the new totals of what changes', () => {
    const options = [
      { code: 'APPSUITE', quantity: 0 },
      { code: 'BACKUP', quantity: 1 },
    ];
    expect(asked('APPSUITE:0,BACKUP:1')).toEqual({ kind: 'quotable', asked: { kind: 'options', options } });
  });

  it('is empty when it changes nothing, or names nothing that is sold', () => {
    for (const same of ['', 'APPSUITE:50', 'BACKUP:0', 'ELSE:1', 'NEO:10']) expect(asked(same)).toEqual({ kind: 'empty' });
  });

  it('follows the users of today, also where it was written for others', () => {
    const fewer = aNow({ lines: { NEO: 40 }, users: 40 });
    expect(asked('APPSUITE:50', fewer)).toMatchObject({ asked: { options: [{ code: 'APPSUITE', quantity: 40 }] } });
  });

  it('takes any number of what no rule fixes', () => {
    expect(asked('SEATS:7')).toMatchObject({ asked: { options: [{ code: 'SEATS', quantity: 7 }] } });
  });

  it('is refused as a whole where a part of it is', () => {
    const closed = aNow({ lines: { NEO: 50, APPSUITE: 50 }, actions: [off('options', 'reduction', outsideWindow)] });
    expect(asked('APPSUITE:0,BACKUP:1', closed)).toEqual({ kind: 'refused', reason: outsideWindow });
    expect(asked('BACKUP:1', closed).kind).toBe('quotable');
  });

  it('waits as a whole when something is added and something removed', () => {
    expect(isMixed(optionChoices(now, { options: 'APPSUITE:0,BACKUP:1' }))).toBe(true);
    expect(isMixed(optionChoices(now, { options: 'APPSUITE:0' }))).toBe(false);
    expect(isMixed(optionChoices(now, { options: 'BACKUP:1,SEATS:2' }))).toBe(false);
  });

  it('is taken back box by box: what is as it was does not stand in the draft', () => {
    const one = withOption(now, {}, { code: 'BACKUP', quantity: 1 });
    const two = withOption(now, one, { code: 'APPSUITE', quantity: 0 });
    expect([one, two]).toEqual([{ options: 'BACKUP:1' }, { options: 'APPSUITE:0,BACKUP:1' }]);
    expect(withOption(now, two, { code: 'BACKUP', quantity: 0 })).toEqual({ options: 'APPSUITE:0' });
  });

  it('comes out the same in whatever order the boxes were pressed', () => {
    const press = fc.record({ code: fc.constantFrom('APPSUITE', 'BACKUP', 'SEATS'), quantity: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        const draft = presses.reduce((drafted, pressed) => withOption(now, drafted, pressed), {});
        const last = new Map<string, number>(presses.map(({ code, quantity }) => [code, quantity]));
        for (const { item, held, wanted } of optionChoices(now, draft))
          expect(wanted > 0).toBe(last.has(item.code) ? last.get(item.code) === 1 : held > 0);
      }),
    );
  });
});
