import { isOpen, lockReason, offReason, openOf } from './allowed';
import { aNow, anOpen, aReason, off, openExists, outsideWindow } from './test/a-now';

const role = aReason('role.insufficient');

describe('a kind of change', () => {
  it('is open while one of its directions is', () => {
    const { contract } = aNow({
      actions: [{ kind: 'users', direction: 'increase', allowed: true }, off('users', 'reduction', outsideWindow)],
    });
    expect(isOpen(contract, 'users')).toBe(true);
    expect(offReason(contract.actions, 'users', 'reduction')).toBe(outsideWindow);
    expect(offReason(contract.actions, 'users', 'increase')).toBeUndefined();
  });

  it('is closed when all of it is off, and when nothing is said of it', () => {
    const { contract } = aNow({ actions: [off('terms', 'neutral', role)] });
    expect(isOpen(contract, 'terms')).toBe(false);
    expect(isOpen(contract, 'plan')).toBe(false);
  });

  it('stays open beside an application that can be replaced', () => {
    const { contract } = aNow({ actions: [off('plan', 'increase', openExists)], openApplications: [anOpen('plan')] });
    expect(isOpen(contract, 'plan')).toBe(true);
    expect(openOf(contract, 'plan')?.applicationId).toBe('open-plan');
    expect(lockReason(contract, 'plan')).toBeUndefined();
  });

  it('is closed behind one that is past its deadline, and says so', () => {
    const { contract } = aNow({ actions: [off('plan', 'increase', openExists)], openApplications: [anOpen('plan', false)] });
    expect(isOpen(contract, 'plan')).toBe(false);
    expect(lockReason(contract, 'plan')).toBe(openExists);
    expect(lockReason(contract, 'users')).toBeUndefined();
  });
});
