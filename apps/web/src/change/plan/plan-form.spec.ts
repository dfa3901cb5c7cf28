import { aNow, off, outsideWindow } from '../test/a-now';
import { judgePlan, planChoices } from './plan-form';

const none = { code: 'plan.none', ja: '', en: '' };

describe('the plans to choose from', () => {
  it('are all of the catalogue, the present one marked', () => {
    expect(planChoices(aNow()).map(({ item, present }) => [item.code, present])).toEqual([
      ['NEO', true],
      ['PREMIUM', false],
      ['LIGHT', false],
    ]);
  });

  it('carry the reason of their direction: dearer ones that of an increase, cheaper ones that of a reduction', () => {
    const closed = aNow({ actions: [off('plan', 'increase', none), off('plan', 'reduction', outsideWindow)] });
    expect(planChoices(closed).map(({ reason }) => reason)).toEqual([undefined, none, outsideWindow]);
  });

  it('say from how many users they are sold', () => {
    const few = aNow({ lines: { NEO: 3 }, users: 3 });
    expect(planChoices(few).map(({ reason }) => reason?.code)).toEqual([undefined, 'plan.below-minimum', 'plan.below-minimum']);
  });
});

describe('a chosen plan', () => {
  it('is quoted by its product code', () => {
    expect(judgePlan(aNow(), { code: 'PREMIUM' })).toEqual({ kind: 'quotable', asked: { kind: 'plan', code: 'PREMIUM' } });
  });

  it.each([undefined, 'NEO', 'APPSUITE', 'ELSE'])('is none when it is %s', (code) => {
    expect(judgePlan(aNow(), code === undefined ? {} : { code })).toEqual({ kind: 'empty' });
  });

  it('is refused with its reason when a link brought what cannot be chosen', () => {
    const closed = aNow({ actions: [off('plan', 'reduction', outsideWindow)] });
    expect(judgePlan(closed, { code: 'LIGHT' })).toEqual({ kind: 'refused', reason: outsideWindow });
    expect(judgePlan(closed, { code: 'PREMIUM' }).kind).toBe('quotable');
  });
});
