import { aNow, anOpen, aReason, off, openExists, outsideWindow } from '../test/a-now';
import { reasonsOf } from './reasons';

const role = aReason('role.insufficient');
const increase = { kind: 'users', direction: 'increase', allowed: true } as const;

describe('the reasons on the entry of a kind', () => {
  it('are none where everything is allowed, or can take the place of what is open', () => {
    expect(reasonsOf(aNow({ actions: [increase] }).contract, 'users')).toEqual([]);
    const open = aNow({ actions: [off('users', 'increase', openExists)], openApplications: [anOpen('users')] });
    expect(reasonsOf(open.contract, 'users')).toEqual([]);
  });

  it('name the direction that is off where the other is not', () => {
    const { contract } = aNow({ actions: [increase, off('users', 'reduction', outsideWindow)] });
    expect(reasonsOf(contract, 'users')).toEqual([{ direction: 'reduction', reason: outsideWindow }]);
  });

  it('are one sentence where all of it is off for the same reason', () => {
    const { contract } = aNow({ actions: [off('users', 'increase', role), off('users', 'reduction', role)] });
    expect(reasonsOf(contract, 'users')).toEqual([{ reason: role }]);
  });

  it('say that there is nothing else only where nothing is possible at all', () => {
    const none = aReason('plan.none');
    const up = off('plan', 'increase', none);
    expect(reasonsOf(aNow({ actions: [up, off('plan', 'reduction', outsideWindow)] }).contract, 'plan')).toEqual([
      { reason: none },
      { reason: outsideWindow },
    ]);
    const down = { kind: 'plan', direction: 'reduction', allowed: true } as const;
    expect(reasonsOf(aNow({ actions: [up, down] }).contract, 'plan')).toEqual([]);
  });

  it('are what is locked, before anything else', () => {
    const actions = [off('users', 'increase', openExists), off('users', 'reduction', openExists)];
    const { contract } = aNow({ actions, openApplications: [anOpen('users', false)] });
    expect(reasonsOf(contract, 'users')).toEqual([{ reason: openExists }]);
  });
});
